#include "paper/canonical.hpp"
#include "paper/json.hpp"

namespace wijkspraak::paper {

namespace {

/// Puts each part of a document as an object or a list; what is most usual in a run is left out.
class Canon {
public:
    std::string write(const Document& document)
    {
        json_.begin_object().member("format", 1);
        json_.member("title", document.title).member("subtitle", document.subtitle);
        json_.member("language", document.language).member("author", document.author);
        json_.member("dated", to_iso(document.dated)).member("draft_mark", document.draft_mark);
        json_.member("page_label", document.page_label);
        json_.member("has_title_page", document.has_title_page);
        json_.key("facts");
        each(document.facts);
        json_.key("blocks");
        each(document.blocks);
        json_.end_object();
        return json_.take();
    }

private:
    template <typename Items>
    void each(const Items& items)
    {
        json_.begin_array();
        for (const auto& item : items) put(item);
        json_.end_array();
    }

    JsonWriter& begin(std::string_view kind) { return json_.begin_object().member("kind", kind); }

    void put(const Run& run)
    {
        json_.begin_object().member("text", run.text);
        if (run.emphasis != Emphasis::none) json_.member("emphasis", canonical_name(run.emphasis));
        if (not run.address.empty()) json_.member("address", run.address);
        json_.end_object();
    }

    void put(const Runs& runs) { each<std::vector<Run>>(runs); }
    void put(const std::vector<Runs>& cells) { each(cells); }

    void put(const Fact& fact)
    {
        json_.begin_object().member("label", fact.label).key("value");
        put(fact.value);
        json_.end_object();
    }

    void put(const Column& column)
    {
        json_.begin_object().member("header", column.header).member("width", column.width);
        json_.member("is_number", column.is_number).end_object();
    }

    void put(const Block& block)
    {
        std::visit([&](const auto& alternative) { put(alternative); }, block);
    }

    void put(const Heading& heading)
    {
        begin("heading").member("level", heading.level).member("text", heading.text);
        json_.member("anchor", heading.anchor).end_object();
    }

    void put(const Paragraph& paragraph)
    {
        begin("paragraph").key("runs");
        put(paragraph.runs);
        json_.end_object();
    }

    void put(const List& list)
    {
        begin("list").member("is_numbered", list.is_numbered).key("items");
        each(list.items);
        json_.end_object();
    }

    void put(const Table& table)
    {
        begin("table").member("caption", table.caption);
        json_.member("has_row_headers", table.has_row_headers).key("columns");
        each(table.columns);
        json_.key("rows");
        each(table.rows);
        json_.end_object();
    }

    void put(const Figure& figure)
    {
        begin("figure").member("alternative", figure.alternative);
        json_.member("caption", figure.caption);
        json_.member("width", figure.width).member("height", figure.height).key("shapes");
        each(figure.shapes);
        json_.end_object();
    }

    void put(const Note& note)
    {
        begin("note").member("tone", canonical_name(note.tone)).member("word", note.word);
        json_.key("runs");
        put(note.runs);
        json_.end_object();
    }

    void put(const Facts& facts)
    {
        begin("facts").key("facts");
        each(facts.facts);
        json_.end_object();
    }

    void put(const PageBreak&) { begin("page_break").end_object(); }

    void put(const Contents& contents)
    {
        begin("contents").member("title", contents.title).member("depth", contents.depth);
        json_.end_object();
    }

    void put(const Shape& shape)
    {
        std::visit([&](const auto& alternative) { put(alternative); }, shape);
    }

    void put(const Line& line)
    {
        begin("line").member("x1", line.x1).member("y1", line.y1);
        json_.member("x2", line.x2).member("y2", line.y2);
        json_.member("stroke", canonical_name(line.stroke));
        json_.member("thickness", line.thickness).end_object();
    }

    void put(const Box& box)
    {
        begin("box").member("x", box.x).member("y", box.y);
        json_.member("width", box.width).member("height", box.height);
        paint(box.fill, box.stroke);
    }

    void put(const Disc& disc)
    {
        begin("disc").member("x", disc.x).member("y", disc.y).member("radius", disc.radius);
        paint(disc.fill, disc.stroke);
    }

    void paint(Paint fill, Paint stroke)
    {
        json_.member("fill", canonical_name(fill)).member("stroke", canonical_name(stroke));
        json_.end_object();
    }

    void put(const Label& label)
    {
        begin("label").member("x", label.x).member("y", label.y).member("text", label.text);
        json_.member("anchor", canonical_name(label.anchor)).member("size", label.size);
        json_.member("fill", canonical_name(label.fill)).member("is_strong", label.is_strong);
        json_.end_object();
    }

    JsonWriter json_;
};

} // namespace

std::string to_canonical(const Document& document)
{
    return Canon{}.write(document);
}

} // namespace wijkspraak::paper
