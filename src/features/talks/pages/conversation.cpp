#include "features/talks/pages.hpp"

namespace wijkspraak::talks {

using html::Node;
using html::p;

namespace {

Node both_wrote(const ConversationView& view, Topic topic)
{
    std::vector<Node> said;
    for (const auto side : both_sides) {
        const auto voice = voice_of(side);
        const auto sheet = view.sheets.find(voice);
        const auto& words = words_in(view.sheets, voice, topic);
        if (topic == Topic::level and sheet != view.sheets.end())
            said.push_back(web::fact(
                side == Side::body ? t("Het wijkorgaan wil") : t("De gemeente ziet"),
                to_text(sheet->second.wish)
            ));
        if (not words.empty()) said.push_back(web::fact(to_text(side), web::written(words)));
    }
    if (said.empty()) return p(html::cls("uitleg"), t("Vooraf schreef niemand hier iets."));
    return web::facts(Node::group(std::move(said)));
}

Node agreements_of(const ConversationView& view)
{
    if (view.agreements.empty()) return p(t("Er zijn nog geen afspraken."));
    return html::ol(html::each(view.agreements, [](const Agreement& agreement) {
        return html::li(
            t("{wat}: {wie}, uiterlijk {datum}",
              agreement.what,
              agreement.owner,
              to_text(agreement.due)),
            as_is(" "),
            html::when(not agreement.is_public, [] { return web::badge(t("niet openbaar")); })
        );
    }));
}

Node form_of(const ConversationView& view, const Filled& filled)
{
    const web::Form form{filled.sent, filled.problems};
    std::vector<Node> parts;
    parts.push_back(
        version_field(view.overtaken ? view.overtaken->version : version_in(filled.sent))
    );
    for (const auto topic : topics)
        parts.push_back(web::part(
            std::string{to_word(topic)},
            to_text(topic),
            known_under(view.known, topic),
            both_wrote(view, topic),
            form.text(field_of(topic, Voice::talk)),
            overtaken_by(view.overtaken, filled.sent, topic)
        ));
    parts.push_back(web::part(
        "afspraken",
        t("Afspraken"),
        agreements_of(view),
        p(html::cls("uitleg"), t("Vul een afspraak in en sla op: daarna kan de volgende erbij.")),
        agreement_fields(form, view.agreements)
    ));
    parts.push_back(web::part("gevoerd", t("Het gesprek afronden"), held_fields(form, view.levels))
    );
    return web::form_node(view.desk.path() + "/gesprek", t("Opslaan"), false, std::move(parts));
}

Node read_only(const ConversationView& view)
{
    std::vector<Node> parts;
    for (const auto topic : topics) {
        const auto& words = words_in(view.sheets, Voice::talk, topic);
        parts.push_back(web::part(
            std::string{to_word(topic)},
            to_text(topic),
            both_wrote(view, topic),
            html::when(
                not words.empty(),
                [&] { return web::facts(web::fact(t("Besproken"), web::written(words))); }
            )
        ));
    }
    parts.push_back(web::part("afspraken", t("Afspraken"), agreements_of(view)));
    return Node::group(std::move(parts));
}

} // namespace

web::Page conversation_page(const ConversationView& view, const Filled& filled)
{
    const web::Form form{filled.sent, filled.problems};
    const auto& desk = view.desk;
    const bool may_write_now = desk.may_act() and may_write(desk.talk.facts, Voice::talk);
    return desk_page(
        desk,
        t("Het gesprek met {naam}", desk.body.name),
        html::group(
            form.summary(),
            overtaken_callout(view.overtaken),
            web::lead(t("Typ per onderwerp wat er gezegd is. Eén keer opslaan bewaart de hele "
                        "pagina.")),
            html::when(
                view.has_year_before,
                [&] {
                    return p(web::link_to(
                        desk.path() + "/vergelijking",
                        t("Vergelijken met {jaar}", std::to_string(desk.talk.year - 1))
                    ));
                }
            ),
            may_write_now ? form_of(view, filled) : read_only(view),
            html::when(
                desk.talk.facts.held_on.has_value(),
                [&] { return web::action_link(desk.path() + "/verslag", t("Naar het verslag")); }
            )
        )
    );
}

} // namespace wijkspraak::talks
