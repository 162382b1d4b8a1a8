#include "features/talks/pages.hpp"

namespace wijkspraak::talks {

using html::Node;
using html::p;

namespace {

/// What a year says under a topic: what was discussed or, while it was not, what both wrote.
Node words_of(const Sheets& sheets, Topic topic)
{
    const auto& said = words_in(sheets, Voice::talk, topic);
    if (not said.empty()) return web::written(said);
    std::vector<Node> parts;
    for (const auto voice : {Voice::body, Voice::municipality})
        if (const auto& words = words_in(sheets, voice, topic); not words.empty())
            parts.push_back(html::group(
                p(html::cls("uitleg"), t("{wie} vooraf:", to_text(voice))), web::written(words)
            ));
    if (parts.empty()) return html::span(as_is("–"));
    return Node::group(std::move(parts));
}

Node level_of(const Talk& talk)
{
    if (not talk.held or not talk.held->level) return html::span(as_is("–"));
    return html::span(as_is(talk.held->level->name));
}

Node topics_table(const ComparisonView& view)
{
    const int year = view.desk.talk.year;
    web::Table table{
        .caption = t("De twee gesprekken naast elkaar"),
        .columns = {t("Onderwerp"),               as_is(std::to_string(year - 1)), as_is(std::to_string(year))},
        .rows = {                           },
        .is_caption_hidden = true
    };
    for (const auto topic : topics) {
        std::vector<Node> cells;
        cells.emplace_back(to_text(topic));
        cells.push_back(words_of(view.then, topic));
        cells.push_back(words_of(view.now, topic));
        table.rows.push_back(std::move(cells));
    }
    std::vector<Node> levels;
    levels.emplace_back(t("Niveau"));
    levels.push_back(level_of(*view.before));
    levels.push_back(level_of(view.desk.talk));
    table.rows.push_back(std::move(levels));
    return web::table(std::move(table));
}

} // namespace

web::Page comparison_page(const ComparisonView& view)
{
    const int year = view.desk.talk.year;
    auto page = desk_page(
        view.desk,
        t("{jaar} vergeleken met {vorig}", std::to_string(year), std::to_string(year - 1)),
        not view.before
            ? web::empty_state(t("Van het jaar ervoor is er geen vastgelegd gesprek."))
            : html::group(
                  web::part(
                      "afspraken",
                      t("Afspraken van {jaar}", std::to_string(year - 1)),
                      view.agreements.empty() ? p(t("Er zijn toen geen afspraken gemaakt."))
                                              : agreements_list(view.agreements, view.today)
                  ),
                  web::part("onderwerpen", t("Onderwerpen"), topics_table(view))
              )
    );
    page.is_wide = true;
    return page;
}

} // namespace wijkspraak::talks
