#include "civic/zone.hpp"
#include "features/talks/pages.hpp"

namespace wijkspraak::talks {

using html::Node;
using html::p;

namespace {

Voice own_voice(const Desk& desk)
{
    return voice_of(desk.side);
}

Side other_side(Side side)
{
    return side == Side::body ? Side::municipality : Side::body;
}

const Sheet& sheet_in(const Sheets& sheets, Voice voice)
{
    static const Sheet empty;
    const auto sheet = sheets.find(voice);
    return sheet == sheets.end() ? empty : sheet->second;
}

Node other_words(const PreparationView& view, Topic topic)
{
    const auto side = other_side(view.desk.side);
    const auto& sheet = sheet_in(view.sheets, voice_of(side));
    const auto& words = words_in(view.sheets, voice_of(side), topic);
    const bool has_wish = topic == Topic::level and sheet.version > 0;
    if (words.empty() and not has_wish) return html::nothing();
    return web::facts(
        html::when(
            has_wish,
            [&] {
                return web::fact(
                    side == Side::body ? t("Het wijkorgaan wil") : t("De gemeente ziet"),
                    to_text(sheet.wish)
                );
            }
        ),
        html::when(
            not words.empty(),
            [&] {
                return web::fact(
                    side == Side::body ? t("Het wijkorgaan schreef") : t("De gemeente schreef"),
                    web::written(words)
                );
            }
        )
    );
}

Node topic_part(
    const PreparationView& view, const web::Form& form, const web::Fields& sent, Topic topic
)
{
    return web::part(
        std::string{to_word(topic)},
        to_text(topic),
        known_under(view.known, topic),
        other_words(view, topic),
        html::when(topic == Topic::level, [&] { return form.radios(wish_field, wish_choices()); }),
        form.text(field_of(topic, own_voice(view.desk))),
        overtaken_by(view.overtaken, sent, topic)
    );
}

/// What a side wrote, once it can no longer be changed.
Node read_only(const PreparationView& view)
{
    std::vector<Node> parts;
    for (const auto topic : topics) {
        std::vector<Node> said;
        for (const auto voice : {Voice::body, Voice::municipality})
            if (const auto& words = words_in(view.sheets, voice, topic); not words.empty())
                said.push_back(web::fact(to_text(voice), web::written(words)));
        parts.push_back(web::part(
            std::string{to_word(topic)},
            to_text(topic),
            known_under(view.known, topic),
            said.empty() ? p(t("Hier schreef niemand iets."))
                         : web::facts(Node::group(std::move(said)))
        ));
    }
    return Node::group(std::move(parts));
}

} // namespace

Node overtaken_by(const std::optional<Sheet>& other, const web::Fields& sent, Topic topic)
{
    if (not other) return html::nothing();
    const auto words = other->words.find(topic);
    const auto& theirs = words == other->words.end() ? std::string{} : words->second;
    if (theirs == sent[to_word(topic)]) return html::nothing();
    return web::callout(
        web::Tone::care,
        t("Dit sloeg de ander op"),
        theirs.empty() ? p(t("(niets)")) : web::written(theirs)
    );
}

Node overtaken_callout(const std::optional<Sheet>& other)
{
    if (not other or not other->saved_at) return html::nothing();
    return web::callout(
        web::Tone::care,
        t("Iemand anders sloeg intussen ook iets op"),
        p(t("Uw tekst is nog niet opgeslagen. Om {tijd} sloeg iemand ({rol}) op wat hieronder bij "
            "elk onderwerp staat waar het verschilt. Neem over wat u wilt houden en sla opnieuw "
            "op.",
            time_of_day(*other->saved_at),
            other->role))
    );
}

web::Page preparation_page(const PreparationView& view, const Filled& filled)
{
    const web::Form form{filled.sent, filled.problems};
    const auto& desk = view.desk;
    const bool may_write_now = desk.may_act() and may_write(desk.talk.facts, own_voice(desk));
    auto content = [&] {
        if (not may_write_now) return read_only(view);
        std::vector<Node> parts;
        parts.push_back(
            version_field(view.overtaken ? view.overtaken->version : version_in(filled.sent))
        );
        for (const auto topic : topics) parts.push_back(topic_part(view, form, filled.sent, topic));
        parts.push_back(form.tick(ready_field));
        return web::form_node(
            desk.path() + "/voorbereiding", t("Opslaan"), false, std::move(parts)
        );
    }();
    return desk_page(
        desk,
        t("Voorbereiding van het jaargesprek {jaar}", std::to_string(desk.talk.year)),
        html::group(
            form.summary(),
            overtaken_callout(view.overtaken),
            web::lead(t("Wijkorgaan en gemeente lezen wat de ander schrijft. Vul in wat u wilt; "
                        "leeg laten mag.")),
            std::move(content)
        )
    );
}

} // namespace wijkspraak::talks
