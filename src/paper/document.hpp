#pragma once

#include "civic/date.hpp"
#include "paper/figure.hpp"
#include "paper/runs.hpp"

#include <string>
#include <variant>
#include <vector>

namespace wijkspraak {
class Language;
}

/// A report or a letter as one value, from which the page, the PDF and the ODT are made.
///
/// All its strings are final text in the language of the document: whoever makes it has put each
/// Text through a Language already. Nothing in it depends on how it is shown, and two equal
/// documents give the same bytes.
namespace wijkspraak::paper {

struct Heading {
    int level = 1; ///< 1, 2 or 3
    std::string text;
    std::string anchor; ///< unique in the document: letters, digits, "-" and "_"

    friend bool operator==(const Heading&, const Heading&) = default;
};

struct Paragraph {
    Runs runs;

    friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

struct List {
    std::vector<Runs> items;
    bool is_numbered = false;

    friend bool operator==(const List&, const List&) = default;
};

struct Column {
    std::string header;
    double width = 1;       ///< its share, beside the other columns
    bool is_number = false; ///< digits stand under each other at the end of the column

    friend bool operator==(const Column&, const Column&) = default;
};

struct Table {
    std::string caption;
    std::vector<Column> columns;
    std::vector<std::vector<Runs>> rows = {};
    bool has_row_headers = true; ///< the first cell of a row says what the row is about

    friend bool operator==(const Table&, const Table&) = default;
};

enum class Tone { neutral, good, care, bad };

/// Something that stands apart from the text, under a word that says how to take it ("Let op").
struct Note {
    Tone tone = Tone::neutral;
    std::string word;
    Runs runs;

    friend bool operator==(const Note&, const Note&) = default;
};

struct Fact {
    std::string label;
    Runs value;

    friend bool operator==(const Fact&, const Fact&) = default;
};

/// What is known of something, as labels with values.
struct Facts {
    std::vector<Fact> facts;

    friend bool operator==(const Facts&, const Facts&) = default;
};

struct PageBreak {
    friend bool operator==(const PageBreak&, const PageBreak&) = default;
};

/// Where the contents come: the headings down to this level, with their pages.
struct Contents {
    std::string title;
    int depth = 2;

    friend bool operator==(const Contents&, const Contents&) = default;
};

using Block =
    std::variant<Heading, Paragraph, List, Table, Figure, Note, Facts, PageBreak, Contents>;

struct Document {
    std::string title;
    std::string subtitle = {};
    std::string language = "nl"; ///< as in BCP 47
    std::string author = {};     ///< the municipality that answers for it
    Date dated;
    std::vector<Fact> facts = {};                         ///< version, date, fingerprint…
    std::string draft_mark = {};                          ///< "Concept"; empty when it is final
    std::string page_label = "Pagina {page} van {pages}"; ///< for the foot of each page
    bool has_title_page = true; ///< else the title stands above the text, as in a letter
    std::vector<Block> blocks = {};

    bool is_draft() const { return not draft_mark.empty(); }

    friend bool operator==(const Document&, const Document&) = default;
};

/// A document without content yet, with what the renderers add themselves in this language.
Document document_in(const Language& language, std::string title, Date dated);

} // namespace wijkspraak::paper
