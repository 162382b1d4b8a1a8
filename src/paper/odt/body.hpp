#pragma once

#include "paper/document.hpp"
#include "paper/pdf/typesetter.hpp"
#include "paper/xml.hpp"

namespace wijkspraak::paper::odt {

/// Writes the text itself, block by block.
class Body {
public:
    explicit Body(const Document& document) : document_{document}, typesetter_{document.language} {}

    std::string write();

private:
    void automatic_styles();
    void cell_style(std::string_view name, const std::string& background);
    void table_style(const std::vector<double>& shares);
    void opening();

    void put(const Heading& heading);
    void put(const Paragraph& paragraph) { this->paragraph("Text_20_body", paragraph.runs); }
    void put(const List& list);
    void put(const Table& table);
    void put(const Figure& figure);
    void put(const Note& note);
    void put(const Facts& facts) { put(facts.facts); }
    void put(const std::vector<Fact>& facts);
    void put(const PageBreak&) { paragraph("New_20_Page", {}); }
    void put(const Contents& contents);

    void contents_source(const Contents& contents);
    void contents_line(const Heading& heading);

    void open_table(std::size_t columns);
    void open_row() { xml_.open("table:table-row").attribute("table:style-name", "Row"); }
    void cell(std::string_view look, std::string_view style, const Runs& runs);
    void close_table();

    xml::Writer& open(std::string_view element, std::string_view style)
    {
        return xml_.open(element).attribute("text:style-name", style);
    }
    void paragraph(std::string_view style, const Runs& runs);
    void run(const Run& run);
    void words(std::string_view text);

    const Document& document_;
    pdf::Typesetter typesetter_; ///< measures words, for the widths of columns
    xml::Writer xml_;
    int styled_tables_ = 0;
    int tables_ = 0;
    int figures_ = 0;
};

} // namespace wijkspraak::paper::odt
