#pragma once

#include "paper/pdf/style.hpp"
#include "paper/runs.hpp"

#include <pango/pangocairo.h>

#include <memory>
#include <string>
#include <vector>

namespace wijkspraak::paper::pdf {

template <auto release>
struct Releaser {
    template <typename Handle>
    void operator()(Handle* handle) const
    {
        release(handle);
    }
};

/// Words broken into lines of a width, ready to be drawn.
class SetText {
public:
    struct Link {
        int from;
        int until;
        std::string address;
    };

    /// Some of its lines, the last not included.
    struct Lines {
        int first;
        int last;
    };

    SetText() = default;
    SetText(PangoLayout* layout, const Look& look, double width, std::vector<Link> links);

    int lines() const { return static_cast<int>(lines_.size()); }
    double line_height() const { return look_.size * look_.leading; }
    double height() const { return lines() * line_height(); }
    const Look& look() const { return look_; }

    PangoLayoutLine* line(int number) const { return lines_[static_cast<std::size_t>(number)]; }
    const char* text() const { return pango_layout_get_text(layout_.get()); }
    /// From the top of the line to what its letters stand on.
    double baseline() const { return baseline_; }
    /// From the left of the column to the first letter of the line.
    double indent(int line) const;
    /// The link that the byte belongs to; none for plain words.
    const Link* link_at(int byte) const;

private:
    std::unique_ptr<PangoLayout, Releaser<g_object_unref>> layout_;
    std::vector<PangoLayoutLine*> lines_;
    std::vector<Link> links_;
    Look look_;
    double width_ = 0;
    double baseline_ = 0;
};

/// Breaks words into lines, with fonts of its own, so that threads do not meet here.
class Typesetter {
public:
    explicit Typesetter(const std::string& language);

    SetText set(const Runs& runs, const Look& look, double width) const;

    /// One line as wide as its words.
    SetText set(const std::string& words, const Look& look) const;
    double width_of(const SetText& line) const;

private:
    SetText set(const Runs& runs, const Look& look, double width, int pango_width) const;

    std::unique_ptr<PangoFontMap, Releaser<g_object_unref>> fonts_;
    std::unique_ptr<PangoContext, Releaser<g_object_unref>> context_;
};

} // namespace wijkspraak::paper::pdf
