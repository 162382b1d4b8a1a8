#pragma once

#include "paper/pdf/structure.hpp"
#include "paper/pdf/typesetter.hpp"

#include <cairo-pdf.h>

#include <optional>
#include <set>

namespace wijkspraak::paper::pdf {

/// Puts ink on pages and writes down what each piece of ink is.
///
/// Cairo only numbers the pieces of each page; the tree over them is kept here and written by
/// tagging.cpp, because cairo 1.16 has no attributes on its tags and none for what is no content.
/// A press without ink does the same work on paper that stays white, to count pages.
class Press {
public:
    enum class Ink { none, real };

    /// `scale` is how much larger than A4 the sheet is.
    Press(const Typesetter& typesetter, Ink ink, double scale = 1);

    const Typesetter& typesetter() const { return typesetter_; }

    int page() const { return page_; } ///< counted from 0
    void next_page();

    /// Opens an element within the one that is open; gives its number.
    int open(Element element);
    void close() { open_.pop_back(); }
    int add(Element element, int parent);
    void arrive(Destination destination);

    /// Which anchors a link may lead to; others become plain words.
    void know(std::set<std::string> anchors) { anchors_ = std::move(anchors); }

    /// Draws lines of a text as content of the element, with the links in it.
    void draw(const SetText& text, SetText::Lines lines, Point at, int element);
    /// Shows the words only: part of the ink that flows or, outside of any, of the page itself.
    void show(const SetText& text, Point at);

    void fill(Element::Rectangle place, Colour colour);
    void stroke(Point from, Point to, Colour colour, double thickness);

    /// Starts and ends a piece of ink of one element.
    void begin_ink(int element);
    void end_ink();

    /// For drawings; nothing when there is no ink.
    cairo_t* cairo() const { return cairo_.get(); }

    Structure& structure() { return structure_; }

    /// Ends the last page and gives the PDF, still without its tree.
    std::string finish();

private:
    struct Piece;
    void show(const Piece& piece);
    void draw_line(const SetText& text, int line, Point at, int element);
    void turn_to(int element, const SetText::Link* link);
    void make_pressable(const Piece& piece, const SetText::Link& link);
    bool leads_somewhere(const std::string& address) const;
    void check() const;
    bool has_ink() const { return cairo_ != nullptr; }

    const Typesetter& typesetter_;
    std::string bytes_;
    std::unique_ptr<cairo_surface_t, Releaser<cairo_surface_destroy>> surface_;
    std::unique_ptr<cairo_t, Releaser<cairo_destroy>> cairo_;
    Structure structure_;
    std::set<std::string> anchors_;
    std::vector<int> open_ = {0};
    const SetText::Link* link_ = nullptr; ///< whose words are being drawn
    int link_element_ = 0;
    int inked_ = -1; ///< the element whose ink is flowing
    int page_ = 0;
};

/// An element that is open as long as this stands.
class Opened {
public:
    Opened(Press& press, Element element) : press_{press}, element_{press.open(std::move(element))}
    {}
    ~Opened() { press_.close(); }
    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;

    int element() const { return element_; }

private:
    Press& press_;
    int element_;
};

} // namespace wijkspraak::paper::pdf
