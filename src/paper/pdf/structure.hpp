#pragma once

#include <string>
#include <string_view>
#include <vector>

/// What a PDF says beside its ink: which ink is a heading, a cell or a figure, and what leads
/// where.
namespace wijkspraak::paper::pdf {

/// A place on a page, from its top left corner.
struct Point {
    double x, y;
};

/// A node of the structure tree.
struct Element {
    /// What an element holds: another element, ink on a page, or a link.
    struct Kid {
        enum class Kind { element, ink, link };
        Kind kind;
        int page; ///< of the ink
        int index;
    };
    struct Rectangle {
        double left, top, right, bottom;
    };

    std::string_view tag;
    std::vector<Kid> kids = {};
    std::string_view scope = {};     ///< of a header cell: "Column" or "Row"
    std::string_view numbering = {}; ///< of a list: "Decimal" or "Disc"
    std::string alternative = {};    ///< of a figure
    Rectangle bounds = {};           ///< of a figure
};

/// A place that can be pressed.
struct Link {
    int page;
    Element::Rectangle place;
    int element;
    std::string address;
    std::string words;
};

/// A heading where links, contents and bookmarks arrive.
struct Destination {
    std::string anchor;
    std::string words;
    int level;
    int page;
    double y;
};

struct Structure {
    double scale = 1; ///< of the sheet to A4; all places are those on A4
    std::vector<Element> elements = {Element{.tag = "Document"}}; ///< the first holds the others
    std::vector<Link> links;
    std::vector<Destination> destinations;
    std::vector<std::vector<int>> ink; ///< by page: which element each marked piece belongs to
};

} // namespace wijkspraak::paper::pdf
