#pragma once

#include "paper/pdf/style.hpp"
#include "paper/runs.hpp"

#include <pango/pangocairo.h>

#include <map>
#include <memory>
#include <string>
#include <tuple>
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
    /// What of a text is known before it is broken into lines.
    struct Setting {
        Look look;
        double width;
        double baseline;
        std::vector<Link> links;
    };

    explicit SetText(PangoLayout* layout, Setting setting);

    int lines() const { return static_cast<int>(lines_.size()); }
    double line_height() const { return look().size * look().leading; }
    double height() const { return lines() * line_height(); }
    const Look& look() const { return setting_.look; }

    PangoLayoutLine* line(int number) const { return lines_[static_cast<std::size_t>(number)]; }
    const char* text() const { return pango_layout_get_text(layout_.get()); }
    /// From the top of the line to what its letters stand on.
    double baseline() const { return setting_.baseline; }
    /// From the left of the column to the first letter of the line.
    double indent(int line) const;
    /// The link that the byte belongs to; none for plain words.
    const Link* link_at(int byte) const;

private:
    std::unique_ptr<PangoLayout, Releaser<g_object_unref>> layout_;
    std::vector<PangoLayoutLine*> lines_;
    Setting setting_ = {};
};

/// Breaks words into lines, with fonts of its own, so that threads do not meet here.
class Typesetter {
public:
    /// `letters` is how much larger everything is set than its look says.
    explicit Typesetter(const std::string& language, double letters = 1);

    SetText set(const Runs& runs, const Look& look, double width) const;

    /// One line as wide as its words.
    SetText set(const std::string& words, const Look& look) const;
    double width_of(const SetText& line) const;

    /// One line, cut off with an ellipsis where it is wider.
    SetText fit(const std::string& words, const Look& look, double width) const;

private:
    using Layout = std::unique_ptr<PangoLayout, Releaser<g_object_unref>>;

    SetText set(const Runs& runs, const Look& look, double width, int pango_width) const;
    Layout layout_of(const std::string& text, const Look& look, int pango_width) const;
    double baseline_of(const Look& look, PangoLayout* layout) const;

    double letters_;
    std::unique_ptr<PangoFontMap, Releaser<g_object_unref>> fonts_;
    std::unique_ptr<PangoContext, Releaser<g_object_unref>> context_;
    /// By size, leading and weight: to measure a font takes longer than to set a line.
    mutable std::map<std::tuple<double, double, Weight>, double> baselines_;
};

} // namespace wijkspraak::paper::pdf
