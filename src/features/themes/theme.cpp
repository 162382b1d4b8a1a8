#include "features/themes/theme.hpp"

#include "base/with_word.hpp"

#include <charconv>

namespace wijkspraak::themes {

std::optional<Unit> Unit::parse(std::string_view word)
{
    if (word.size() < 2) return std::nullopt;
    std::int64_t number = 0;
    const auto* end = word.data() + word.size();
    const auto [last, error] = std::from_chars(word.data() + 1, end, number);
    if (error != std::errc{} or last != end or number < 1) return std::nullopt;
    if (word.front() == 'i') return Unit{InputId{number}};
    if (word.front() == 'p') return Unit{PointId{number}};
    return std::nullopt;
}

std::string to_word(const Unit& unit)
{
    if (const auto entry = unit.entry()) return "i" + std::to_string(entry->value());
    return "p" + std::to_string(unit.point()->value());
}

Text to_text(StepKind kind)
{
    switch (kind) {
    case StepKind::theme_made: return t("Thema gemaakt");
    case StepKind::theme_reworded: return t("Thema anders verwoord");
    case StepKind::themes_merged: return t("Thema's samengevoegd");
    case StepKind::theme_split: return t("Thema gesplitst");
    case StepKind::placed: return t("Bij een thema gezet");
    case StepKind::taken_out: return t("Uit een thema gehaald");
    case StepKind::reworded: return t("Anders verwoord");
    case StepKind::split: return t("Gesplitst");
    case StepKind::merged: return t("Samengevoegd met andere inbreng");
    case StepKind::undone: return t("Teruggedraaid");
    }
    return {};
}

std::string_view to_word(StepKind kind)
{
    switch (kind) {
    case StepKind::theme_made: return "thema-gemaakt";
    case StepKind::theme_reworded: return "thema-verwoord";
    case StepKind::themes_merged: return "themas-samengevoegd";
    case StepKind::theme_split: return "thema-gesplitst";
    case StepKind::placed: return "ingedeeld";
    case StepKind::taken_out: return "uitgehaald";
    case StepKind::reworded: return "verwoord";
    case StepKind::split: return "gesplitst";
    case StepKind::merged: return "samengevoegd";
    case StepKind::undone: return "teruggedraaid";
    }
    return {};
}

std::optional<StepKind> parse_step_kind(std::string_view word)
{
    return with_word(step_kinds, word);
}

Text to_text(ObjectionKind kind)
{
    switch (kind) {
    case ObjectionKind::reading: return t("Bezwaar tegen hoe de inbreng is gelezen");
    case ObjectionKind::withholding: return t("Bezwaar tegen het afschermen");
    }
    return {};
}

std::string_view to_word(ObjectionKind kind)
{
    switch (kind) {
    case ObjectionKind::reading: return "lezing";
    case ObjectionKind::withholding: return "afscherming";
    }
    return {};
}

std::optional<ObjectionKind> parse_objection_kind(std::string_view word)
{
    return with_word(objection_kinds, word);
}

Text to_text(Ground ground)
{
    switch (ground) {
    case Ground::personal: return t("Er staan gegevens van een ander persoon in.");
    case Ground::insulting: return t("De tekst beledigt of discrimineert mensen.");
    case Ground::unlawful: return t("De tekst dreigt of roept op tot iets strafbaars.");
    case Ground::advertising: return t("De tekst is reclame.");
    case Ground::other: return t("Een andere reden.");
    }
    return {};
}

std::string_view to_word(Ground ground)
{
    switch (ground) {
    case Ground::personal: return "gegevens";
    case Ground::insulting: return "belediging";
    case Ground::unlawful: return "strafbaar";
    case Ground::advertising: return "reclame";
    case Ground::other: return "anders";
    }
    return {};
}

std::optional<Ground> parse_ground(std::string_view word)
{
    return with_word(grounds, word);
}

} // namespace wijkspraak::themes
