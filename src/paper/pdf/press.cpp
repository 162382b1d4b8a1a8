#include "paper/pdf/press.hpp"

#include <hb.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace wijkspraak::paper::pdf {

/// The words of one line that look alike, and where they come.
struct Press::Piece {
    const SetText& text;
    PangoGlyphItem* glyphs;
    double left;
    double top;

    double width() const
    {
        return pango_units_to_double(pango_glyph_string_get_width(glyphs->glyphs));
    }
};

namespace {

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int length)
{
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

using GlyphItem = std::unique_ptr<PangoGlyphItem, Releaser<pango_glyph_item_free>>;

/// The glyphs with a real space where a line was broken.
///
/// Pango has none there, and cairo would put an empty piece of marked content in its place, after
/// which some readers take the rest of the paragraph for finished.
GlyphItem with_last_space(PangoGlyphItem* item, const char* text)
{
    GlyphItem copy{pango_glyph_item_copy(item)};
    auto* font = pango_font_get_hb_font(item->item->analysis.font);
    hb_codepoint_t space = 0;
    if (not hb_font_get_nominal_glyph(font, ' ', &space)) return copy;
    for (int i = 0; i < item->glyphs->num_glyphs; ++i) {
        const auto byte = item->item->offset + item->glyphs->log_clusters[i];
        if (item->glyphs->glyphs[i].glyph == PANGO_GLYPH_EMPTY and text[byte] == ' ')
            copy->glyphs->glyphs[i].glyph = space;
    }
    return copy;
}

void set(cairo_t* cairo, Colour colour)
{
    cairo_set_source_rgb(cairo, colour.red, colour.green, colour.blue);
}

void throw_unless_good(cairo_status_t status)
{
    if (status != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error{
            std::string{"the PDF cannot be drawn: "} + cairo_status_to_string(status)};
}

void add_bookmarks(cairo_surface_t* surface, const Structure& structure)
{
    std::vector<int> parents(4, CAIRO_PDF_OUTLINE_ROOT);
    for (const auto& destination : structure.destinations) {
        const auto place = "page=" + std::to_string(destination.page + 1) + " pos=[0 " +
                           std::to_string(std::lround(destination.y * structure.scale)) + "]";
        const auto level = static_cast<std::size_t>(destination.level);
        const auto id = cairo_pdf_surface_add_outline(
            surface,
            parents[level - 1],
            destination.words.c_str(),
            place.c_str(),
            CAIRO_PDF_OUTLINE_FLAG_OPEN
        );
        std::fill(parents.begin() + static_cast<std::ptrdiff_t>(level), parents.end(), id);
    }
}

} // namespace

Press::Press(const Typesetter& typesetter, Ink ink, double scale) : typesetter_{typesetter}
{
    structure_.scale = scale;
    structure_.ink.emplace_back();
    if (ink == Ink::none) return;
    surface_.reset(cairo_pdf_surface_create_for_stream(
        append, &bytes_, page_width * scale, page_height * scale
    ));
    cairo_.reset(cairo_create(surface_.get()));
    cairo_scale(cairo_.get(), scale, scale);
    check();
}

void Press::check() const
{
    throw_unless_good(cairo_status(cairo_.get()));
    throw_unless_good(cairo_surface_status(surface_.get()));
}

void Press::next_page()
{
    ++page_;
    if (not has_ink()) return;
    structure_.ink.emplace_back();
    cairo_show_page(cairo_.get());
    check();
}

int Press::open(Element element)
{
    open_.push_back(add(std::move(element), open_.back()));
    return open_.back();
}

int Press::add(Element element, int parent)
{
    if (not has_ink()) return 0;
    const auto number = static_cast<int>(structure_.elements.size());
    structure_.elements.push_back(std::move(element));
    auto& kids = structure_.elements[static_cast<std::size_t>(parent)].kids;
    kids.push_back({Element::Kid::Kind::element, page_, number});
    return number;
}

void Press::arrive(Destination destination)
{
    structure_.destinations.push_back(std::move(destination));
}

void Press::begin_ink(int element)
{
    if (not has_ink()) return;
    auto& owner = structure_.elements[static_cast<std::size_t>(element)];
    auto& pieces = structure_.ink.back();
    owner.kids.push_back({Element::Kid::Kind::ink, page_, static_cast<int>(pieces.size())});
    pieces.push_back(element);
    cairo_tag_begin(cairo_.get(), "P", nullptr);
    inked_ = element;
}

void Press::end_ink()
{
    if (not has_ink() or inked_ < 0) return;
    cairo_tag_end(cairo_.get(), "P");
    inked_ = -1;
}

void Press::draw(const SetText& text, SetText::Lines lines, Point at, int element)
{
    if (not has_ink()) return;
    for (auto line = lines.first; line < lines.last; ++line, at.y += text.line_height())
        draw_line(text, line, at, element);
    end_ink();
    link_ = nullptr;
}

void Press::draw_line(const SetText& text, int line, Point at, int element)
{
    auto left = at.x + text.indent(line);
    for (auto* each = text.line(line)->runs; each != nullptr; each = each->next) {
        const Piece piece{text, static_cast<PangoGlyphItem*>(each->data), left, at.y};
        const auto* link = text.link_at(piece.glyphs->item->offset);
        if (link != nullptr and not leads_somewhere(link->address)) link = nullptr;

        turn_to(element, link);
        show(piece);
        if (link != nullptr) make_pressable(piece, *link);
        left += piece.width();
    }
}

void Press::turn_to(int element, const SetText::Link* link)
{
    if (link != link_) {
        link_ = link;
        if (link != nullptr) link_element_ = add({.tag = "Link"}, element);
    }
    const auto target = link != nullptr ? link_element_ : element;
    if (inked_ == target) return;
    end_ink();
    begin_ink(target);
}

void Press::make_pressable(const Piece& piece, const SetText::Link& link)
{
    const auto line_bottom = piece.top + piece.text.line_height();
    auto& links = structure_.links;
    if (not links.empty() and links.back().element == link_element_ and
        links.back().page == page_ and links.back().place.top == piece.top) {
        links.back().place.right = piece.left + piece.width();
    } else {
        auto& owner = structure_.elements[static_cast<std::size_t>(link_element_)];
        owner.kids.push_back({Element::Kid::Kind::link, page_, static_cast<int>(links.size())});
        const auto words = std::string_view{piece.text.text()}.substr(
            static_cast<std::size_t>(link.from), static_cast<std::size_t>(link.until - link.from)
        );
        links.push_back({
            page_,
            {piece.left,                  piece.top, piece.left + piece.width(), line_bottom},
            link_element_,
            link.address,
            std::string{words}
        });
    }
    if (not piece.text.look().underlines_links) return;
    const auto under = piece.top + piece.text.baseline() + 1.6;
    stroke({piece.left, under}, {piece.left + piece.width(), under}, palette::accent, 0.5);
}

bool Press::leads_somewhere(const std::string& address) const
{
    if (address.starts_with('#')) return anchors_.contains(address.substr(1));
    return address.starts_with("https://") or address.starts_with("mailto:") or
           address.starts_with("tel:");
}

void Press::show(const Piece& piece)
{
    const auto& look = piece.text.look();
    const bool is_link = link_ != nullptr and look.underlines_links;
    set(cairo_.get(), is_link ? palette::accent : look.colour);
    cairo_move_to(cairo_.get(), piece.left, piece.top + piece.text.baseline());
    const auto glyphs = with_last_space(piece.glyphs, piece.text.text());
    pango_cairo_show_glyph_item(cairo_.get(), piece.text.text(), glyphs.get());
}

void Press::show(const SetText& text, Point at)
{
    if (not has_ink()) return;
    for (auto line = 0; line < text.lines(); ++line) {
        auto left = at.x + text.indent(line);
        for (auto* each = text.line(line)->runs; each != nullptr; each = each->next) {
            const Piece piece{
                text,
                static_cast<PangoGlyphItem*>(each->data),
                left,
                at.y + line * text.line_height()};
            show(piece);
            left += piece.width();
        }
    }
}

void Press::fill(Element::Rectangle place, Colour colour)
{
    if (not has_ink()) return;
    set(cairo_.get(), colour);
    cairo_rectangle(
        cairo_.get(), place.left, place.top, place.right - place.left, place.bottom - place.top
    );
    cairo_fill(cairo_.get());
}

void Press::stroke(Point from, Point to, Colour colour, double thickness)
{
    if (not has_ink()) return;
    set(cairo_.get(), colour);
    cairo_set_line_width(cairo_.get(), thickness);
    cairo_move_to(cairo_.get(), from.x, from.y);
    cairo_line_to(cairo_.get(), to.x, to.y);
    cairo_stroke(cairo_.get());
}

std::string Press::finish()
{
    add_bookmarks(surface_.get(), structure_);
    cairo_show_page(cairo_.get());
    check();
    cairo_surface_finish(surface_.get());
    throw_unless_good(cairo_surface_status(surface_.get()));
    return std::move(bytes_);
}

} // namespace wijkspraak::paper::pdf
