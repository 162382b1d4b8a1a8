#include "paper/canonical.hpp"
#include "paper/json.hpp"

#include <array>

namespace wijkspraak::paper {

namespace {

template <typename Item>
std::vector<Item> each(const Json& json, Item (*read)(const Json&))
{
    std::vector<Item> items;
    items.reserve(json.items().size());
    for (const auto& item : json.items()) items.push_back(read(item));
    return items;
}

/// The alternative with this name, out of the first ones until the last.
template <typename Choice>
Choice choice(const Json& json, Choice last)
{
    for (int i = 0; i <= static_cast<int>(last); ++i)
        if (canonical_name(static_cast<Choice>(i)) == json.text()) return static_cast<Choice>(i);
    json.refuse("unknown name \"" + json.text() + "\"");
}

Paint paint(const Json& json)
{
    return choice(json, Paint::care);
}

Run run(const Json& json)
{
    Run run{json.at("text").text()};
    if (const auto* emphasis = json.find("emphasis"))
        run.emphasis = choice(*emphasis, Emphasis::emphatic);
    if (const auto* address = json.find("address")) run.address = address->text();
    return run;
}

Runs runs(const Json& json)
{
    Runs runs;
    for (const auto& item : json.items()) runs.push_back(run(item));
    return runs;
}

std::vector<Runs> row(const Json& json)
{
    return each(json, runs);
}

Fact fact(const Json& json)
{
    return {json.at("label").text(), runs(json.at("value"))};
}

Column column(const Json& json)
{
    return {json.at("header").text(), json.at("width").number(), json.at("is_number").boolean()};
}

Block heading(const Json& json)
{
    return Heading{json.at("level").integer(), json.at("text").text(), json.at("anchor").text()};
}

Block paragraph(const Json& json)
{
    return Paragraph{runs(json.at("runs"))};
}

Block list(const Json& json)
{
    return List{each(json.at("items"), runs), json.at("is_numbered").boolean()};
}

Block table(const Json& json)
{
    return Table{
        .caption = json.at("caption").text(),
        .columns = each(json.at("columns"), column),
        .rows = each(json.at("rows"), row),
        .has_row_headers = json.at("has_row_headers").boolean(),
    };
}

Shape line(const Json& json)
{
    return Line{
        .x1 = json.at("x1").number(),
        .y1 = json.at("y1").number(),
        .x2 = json.at("x2").number(),
        .y2 = json.at("y2").number(),
        .stroke = paint(json.at("stroke")),
        .thickness = json.at("thickness").number(),
    };
}

Shape box(const Json& json)
{
    return Box{
        .x = json.at("x").number(),
        .y = json.at("y").number(),
        .width = json.at("width").number(),
        .height = json.at("height").number(),
        .fill = paint(json.at("fill")),
        .stroke = paint(json.at("stroke")),
    };
}

Shape disc(const Json& json)
{
    return Disc{
        .x = json.at("x").number(),
        .y = json.at("y").number(),
        .radius = json.at("radius").number(),
        .fill = paint(json.at("fill")),
        .stroke = paint(json.at("stroke")),
    };
}

Shape label(const Json& json)
{
    return Label{
        .x = json.at("x").number(),
        .y = json.at("y").number(),
        .text = json.at("text").text(),
        .anchor = choice(json.at("anchor"), Anchor::end),
        .size = json.at("size").number(),
        .fill = paint(json.at("fill")),
        .is_strong = json.at("is_strong").boolean(),
    };
}

template <typename Made>
struct Kind {
    std::string_view name;
    Made (*read)(const Json&);
};

template <typename Made, std::size_t count>
Made of_kind(const Json& json, const std::array<Kind<Made>, count>& kinds)
{
    const auto& name = json.at("kind").text();
    for (const auto& kind : kinds)
        if (kind.name == name) return kind.read(json);
    json.at("kind").refuse("unknown kind \"" + name + "\"");
}

Shape shape(const Json& json)
{
    static constexpr std::array<Kind<Shape>, 4> kinds{
        {
         {"line", line},
         {"box", box},
         {"disc", disc},
         {"label", label},
         }
    };
    return of_kind(json, kinds);
}

Block figure(const Json& json)
{
    return Figure{
        .alternative = json.at("alternative").text(),
        .caption = json.at("caption").text(),
        .width = json.at("width").number(),
        .height = json.at("height").number(),
        .shapes = each(json.at("shapes"), shape),
    };
}

Block note(const Json& json)
{
    return Note{choice(json.at("tone"), Tone::bad), json.at("word").text(), runs(json.at("runs"))};
}

Block facts(const Json& json)
{
    return Facts{each(json.at("facts"), fact)};
}

Block page_break(const Json&)
{
    return PageBreak{};
}

Block contents(const Json& json)
{
    return Contents{json.at("title").text(), json.at("depth").integer()};
}

Block block(const Json& json)
{
    static constexpr std::array<Kind<Block>, 9> kinds{
        {
         {"heading", heading},
         {"paragraph", paragraph},
         {"list", list},
         {"table", table},
         {"figure", figure},
         {"note", note},
         {"facts", facts},
         {"page_break", page_break},
         {"contents", contents},
         }
    };
    return of_kind(json, kinds);
}

Date date(const Json& json)
{
    if (const auto date = Date::parse(json.text())) return *date;
    json.refuse("expected a date, such as 2026-03-01");
}

} // namespace

Document from_canonical(std::string_view bytes)
{
    const auto json = Json::parse(bytes);
    if (json.at("format").integer() != 1) json.at("format").refuse("this program knows format 1");
    return {
        .title = json.at("title").text(),
        .subtitle = json.at("subtitle").text(),
        .language = json.at("language").text(),
        .author = json.at("author").text(),
        .dated = date(json.at("dated")),
        .facts = each(json.at("facts"), fact),
        .draft_mark = json.at("draft_mark").text(),
        .page_label = json.at("page_label").text(),
        .has_title_page = json.at("has_title_page").boolean(),
        .blocks = each(json.at("blocks"), block),
    };
}

} // namespace wijkspraak::paper
