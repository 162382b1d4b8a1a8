#pragma once

#include "paper/document.hpp"
#include "paper/pdf.hpp"
#include "paper/pdf/columns.hpp"
#include "paper/pdf/press.hpp"

#include <span>

namespace wijkspraak::paper::pdf {

/// Cells with the same edges below each other.
struct Grid {
    struct Column {
        double left;
        double width;
        Look look;
    };
    std::vector<Column> columns;
    std::vector<SetText> header = {}; ///< comes again on each page; empty when there is none
};

/// What is known after a document has been laid out once, on white paper.
struct Layout {
    int pages = 0;
    std::vector<int> heading_pages = {}; ///< counted from 0, in the order of the headings
};

/// Lays the blocks of a document on pages, from top to bottom.
class Composer {
public:
    using GoOn = std::function<void(int pages_done)>;

    /// The layout of an earlier round tells the contents which page a heading is on.
    Composer(const Document& document, const Layout& known, Press& press, GoOn go_on);

    Layout compose();

private:
    void title_page();
    void title_above_text();
    void block(std::size_t index);
    void heading(const Heading& heading, std::size_t index);
    void paragraph(const Paragraph& paragraph);
    void list(const List& list);
    void table(const Table& table);
    void figure(const Figure& figure);
    void note(const Note& note);
    void facts(const std::vector<Fact>& facts, double gap);
    void contents(const Contents& contents);
    void contents_line(const Heading& heading, int page);

    /// Puts a text on this page and the next, never a single line of it alone.
    void place(const SetText& text, double x, int element);
    void row(const Grid& grid, const std::vector<SetText>& cells, std::vector<Element> elements);
    void row_on_pages(
        const Grid& grid, const std::vector<SetText>& cells, const std::vector<int>& elements
    );
    void header_again(const Grid& grid);

    /// The least of a block that must stand on the page of what it follows.
    double lead(std::size_t index) const;
    double lead_of_table(const Table& table) const;
    double lead_of_facts(const std::vector<Fact>& facts) const;

    SetText set(const Runs& runs, const Look& look, double width = text_width) const;
    double left_over() const { return bottom_of_text - y_; }
    bool is_at_top() const { return y_ <= top_of_text; }
    void space(double points);
    void need(double height);
    void turn_page();
    void finish_page();

    const Document& document_;
    const Layout& known_;
    Press& press_;
    GoOn go_on_;
    double y_ = top_of_text;
    std::size_t headings_ = 0; ///< met until here
    SetText footer_title_;
    SetText draft_mark_;
};

/// The lines and columns of tables.
Grid grid_of(const Table& table, const Typesetter& typesetter);
double height_of(const Grid& grid, const std::vector<SetText>& cells);

/// The drawing of a figure, with its top left corner at the place given.
void draw(const Figure& figure, Press& press, double x, double y);
double scale_of(const Figure& figure);

} // namespace wijkspraak::paper::pdf
