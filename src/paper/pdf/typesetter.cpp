#include "paper/pdf/typesetter.hpp"

namespace wijkspraak::paper::pdf {

namespace {

using Description = std::unique_ptr<PangoFontDescription, Releaser<pango_font_description_free>>;
using Attributes = std::unique_ptr<PangoAttrList, Releaser<pango_attr_list_unref>>;

int pango_units(double points)
{
    return pango_units_from_double(points);
}

PangoWeight pango_weight(Weight weight)
{
    switch (weight) {
    case Weight::regular: return PANGO_WEIGHT_NORMAL;
    case Weight::semibold: return PANGO_WEIGHT_SEMIBOLD;
    case Weight::bold: return PANGO_WEIGHT_BOLD;
    }
    return PANGO_WEIGHT_NORMAL;
}

Description description_of(const Look& look)
{
    Description description{pango_font_description_new()};
    pango_font_description_set_family_static(description.get(), families);
    pango_font_description_set_absolute_size(description.get(), look.size * PANGO_SCALE);
    pango_font_description_set_weight(description.get(), pango_weight(look.weight));
    return description;
}

/// A space before each line feed, so that the words on both sides do not grow together when they
/// are read out.
std::string with_spaces(const std::string& text)
{
    std::string out;
    for (const auto character : text) out += character == '\n' ? " \n" : std::string(1, character);
    return out;
}

void add(PangoAttrList* list, PangoAttribute* attribute, std::size_t from, std::size_t until)
{
    attribute->start_index = static_cast<guint>(from);
    attribute->end_index = static_cast<guint>(until);
    pango_attr_list_insert(list, attribute);
}

/// Ligatures and hyphens that are not in the text would each become a piece of marked content of
/// their own, after which some readers take the rest of the paragraph for finished.
Attributes usual_attributes()
{
    Attributes attributes{pango_attr_list_new()};
    pango_attr_list_insert(attributes.get(), pango_attr_font_features_new("liga=0, clig=0"));
    pango_attr_list_insert(attributes.get(), pango_attr_insert_hyphens_new(FALSE));
    return attributes;
}

} // namespace

SetText::SetText(PangoLayout* layout, Setting setting)
    : layout_{layout}, setting_{std::move(setting)}
{
    for (auto* each = pango_layout_get_lines_readonly(layout); each != nullptr; each = each->next)
        lines_.push_back(static_cast<PangoLayoutLine*>(each->data));
}

double SetText::indent(int line) const
{
    if (not look().is_right_aligned) return 0;
    PangoRectangle extents;
    pango_layout_line_get_extents(this->line(line), nullptr, &extents);
    return setting_.width - pango_units_to_double(extents.width);
}

const SetText::Link* SetText::link_at(int byte) const
{
    for (const auto& link : setting_.links)
        if (link.from <= byte and byte < link.until) return &link;
    return nullptr;
}

Typesetter::Typesetter(const std::string& language, double letters)
    : letters_{letters},
      fonts_{pango_cairo_font_map_new()},
      context_{pango_font_map_create_context(fonts_.get())}
{
    // Letters stand where the design of the font puts them, not on the pixels of some screen.
    const std::unique_ptr<cairo_font_options_t, Releaser<cairo_font_options_destroy>> options{
        cairo_font_options_create()};
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context_.get(), options.get());
    pango_cairo_context_set_resolution(context_.get(), 72);
    pango_context_set_round_glyph_positions(context_.get(), FALSE);
    pango_context_set_language(context_.get(), pango_language_from_string(language.c_str()));
}

SetText Typesetter::set(const Runs& runs, const Look& look, double width) const
{
    return set(runs, look, width, pango_units(width));
}

SetText Typesetter::set(const std::string& words, const Look& look) const
{
    return set(Runs{words}, look, 0, -1);
}

double Typesetter::width_of(const SetText& line) const
{
    PangoRectangle extents;
    pango_layout_line_get_extents(line.line(0), nullptr, &extents);
    return pango_units_to_double(extents.width);
}

SetText Typesetter::fit(const std::string& words, const Look& look, double width) const
{
    auto text = set(Runs{words}, look, width);
    if (text.lines() == 1) return text;
    auto first = words.substr(0, static_cast<std::size_t>(text.line(0)->length));
    while (first.ends_with(' ')) first.pop_back();
    return set(first + "…", look);
}

SetText Typesetter::set(const Runs& runs, const Look& wanted, double width, int pango_width) const
{
    auto look = wanted;
    look.size *= letters_;
    const auto attributes = usual_attributes();
    std::vector<SetText::Link> links;
    std::string text;

    for (const auto& run : runs) {
        const auto from = text.size();
        text += with_spaces(run.text);
        if (run.emphasis == Emphasis::strong)
            add(attributes.get(), pango_attr_weight_new(PANGO_WEIGHT_BOLD), from, text.size());
        if (run.emphasis == Emphasis::emphatic)
            add(attributes.get(), pango_attr_style_new(PANGO_STYLE_ITALIC), from, text.size());
        if (run.address.empty()) continue;
        // The underline is drawn by the press; here it makes the link a piece of its own.
        add(attributes.get(), pango_attr_underline_new(PANGO_UNDERLINE_SINGLE), from, text.size());
        links.push_back({static_cast<int>(from), static_cast<int>(text.size()), run.address});
    }

    auto layout = layout_of(text, look, pango_width);
    pango_layout_set_attributes(layout.get(), attributes.get());
    const auto baseline = baseline_of(look, layout.get());
    return SetText{
        layout.release(), {look, width, baseline, std::move(links)}
    };
}

Typesetter::Layout Typesetter::layout_of(const std::string& text, const Look& look, int pango_width)
    const
{
    Layout layout{pango_layout_new(context_.get())};
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    pango_layout_set_font_description(layout.get(), description_of(look).get());
    pango_layout_set_width(layout.get(), pango_width);
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    return layout;
}

double Typesetter::baseline_of(const Look& look, PangoLayout* layout) const
{
    const auto key = std::tuple{look.size, look.leading, look.weight};
    if (const auto known = baselines_.find(key); known != baselines_.end()) return known->second;

    const std::unique_ptr<PangoFontMetrics, Releaser<pango_font_metrics_unref>> metrics{
        pango_context_get_metrics(
            context_.get(), pango_layout_get_font_description(layout), nullptr
        )};
    const auto ascent = pango_units_to_double(pango_font_metrics_get_ascent(metrics.get()));
    const auto descent = pango_units_to_double(pango_font_metrics_get_descent(metrics.get()));
    const auto baseline = (look.size * look.leading - ascent - descent) / 2 + ascent;
    baselines_.emplace(key, baseline);
    return baseline;
}

} // namespace wijkspraak::paper::pdf
