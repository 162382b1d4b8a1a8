#include "paper/canonical.hpp"

namespace wijkspraak::paper {

std::string_view canonical_name(Emphasis emphasis)
{
    switch (emphasis) {
    case Emphasis::none: return "none";
    case Emphasis::strong: return "strong";
    case Emphasis::emphatic: return "emphatic";
    }
    return {};
}

std::string_view canonical_name(Paint paint)
{
    switch (paint) {
    case Paint::none: return "none";
    case Paint::ink: return "ink";
    case Paint::quiet: return "quiet";
    case Paint::rule: return "rule";
    case Paint::soft: return "soft";
    case Paint::accent: return "accent";
    case Paint::accent_soft: return "accent_soft";
    case Paint::care: return "care";
    }
    return {};
}

std::string_view canonical_name(Anchor anchor)
{
    switch (anchor) {
    case Anchor::start: return "start";
    case Anchor::middle: return "middle";
    case Anchor::end: return "end";
    }
    return {};
}

std::string_view canonical_name(Tone tone)
{
    switch (tone) {
    case Tone::neutral: return "neutral";
    case Tone::good: return "good";
    case Tone::care: return "care";
    case Tone::bad: return "bad";
    }
    return {};
}

} // namespace wijkspraak::paper
