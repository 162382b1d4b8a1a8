#include "features/talks/record.hpp"

#include "base/language.hpp"
#include "civic/zone.hpp"
#include "features/talks/surroundings.hpp"
#include "paper/canonical.hpp"

namespace wijkspraak::talks {

namespace {

using paper::Runs;

std::string say(const Text& text)
{
    return Language::dutch().say(text);
}

paper::Heading heading(std::string text, std::string_view anchor)
{
    return {.level = 1, .text = std::move(text), .anchor = std::string{anchor}};
}

/// "voorzitter en secretaris (2)"
std::string people(int number, const std::string& roles)
{
    const auto count = say(t("{n} persoon", "{n} personen", number));
    return roles.empty() ? count : count + ": " + roles;
}

void add_facts(paper::Document& document, const Record& record)
{
    const auto& talk = record.talk;
    if (talk.held) {
        const auto& there = talk.held->attendance;
        document.facts.push_back({say(t("Datum van het gesprek")), say(to_text(talk.held->on))});
        document.facts.push_back(
            {say(t("Erbij van het wijkorgaan")), people(there.of_body, there.body_roles)}
        );
        document.facts.push_back(
            {say(t("Erbij van de gemeente")),
             people(there.of_municipality, there.municipality_roles)}
        );
    }
    if (talk.slot) document.facts.push_back({say(t("Plaats")), talk.slot->place});
}

/// What each side wished for the level, once it prepared.
void add_wishes(paper::Facts& said, const Record& record)
{
    for (const auto side : both_sides)
        if (const auto sheet = record.sheets.find(voice_of(side)); sheet != record.sheets.end())
            said.facts.push_back(
                {say(side == Side::body ? t("Het wijkorgaan wil") : t("De gemeente ziet")),
                 say(to_text(sheet->second.wish))}
            );
}

void add_topic(paper::Document& document, const Record& record, Topic topic)
{
    paper::Facts said;
    if (topic == Topic::level) add_wishes(said, record);
    for (const auto voice : voices)
        if (const auto& words = words_in(record.sheets, voice, topic); not words.empty())
            said.facts.push_back({say(to_text(voice)), words});
    if (said.facts.empty()) return;
    document.blocks.push_back(heading(say(to_text(topic)), to_word(topic)));
    document.blocks.push_back(std::move(said));
}

void add_level(paper::Document& document, const Record& record)
{
    if (not record.talk.held or not record.talk.held->level) return;
    const auto& level = *record.talk.held->level;
    document.blocks.push_back(heading(
        say(t("Niveau van samenwerking in {jaar}", std::to_string(record.talk.year))),
        "afgesproken-niveau"
    ));
    document.blocks.push_back(paper::Facts{
        {{say(t("Niveau")), level.name}, {say(t("Waarom")), level.reason}}
    });
}

void add_last_year(paper::Document& document, const Record& record)
{
    if (record.last_year.empty()) return;
    paper::Table table{
        .caption =
            say(t("Afspraken van {jaar} en wat ervan kwam", std::to_string(record.talk.year - 1))),
        .columns = {{say(t("Afspraak")), 3}, {say(t("Wie")), 2}, {say(t("Hoe staat het?")), 2}}
    };
    for (const auto& one : record.last_year)
        table.rows.push_back(
            {one.agreement.what, one.agreement.owner, say(outcome_of(one, record.on))}
        );
    document.blocks.push_back(heading(say(t("Afspraken van vorig jaar")), "vorig-jaar"));
    document.blocks.push_back(std::move(table));
}

void add_agreements(paper::Document& document, const Record& record)
{
    document.blocks.push_back(heading(say(t("Afspraken")), "afspraken"));
    if (record.agreements.empty()) {
        document.blocks.push_back(paper::Paragraph{
            Runs{say(t("Er zijn geen nieuwe afspraken gemaakt."))}});
        return;
    }
    paper::Table table{
        .caption = say(t("Wat is afgesproken in het gesprek")),
        .columns = {
                    {say(t("Afspraak")), 3},
                    {say(t("Wie")), 2},
                    {say(t("Uiterlijk")), 1.5},
                    {say(t("Openbaar")), 1}}
    };
    for (const auto& agreement : record.agreements)
        table.rows.push_back(
            {agreement.what,
             agreement.owner,
             say(to_text(agreement.due)),
             say(agreement.is_public ? t("ja") : t("nee"))}
        );
    document.blocks.push_back(std::move(table));
}

std::string confirmed(const Confirmation& confirmation)
{
    auto words = say(to_text(day_of(confirmation.at)));
    if (not confirmation.how.empty()) words += " (" + confirmation.how + ")";
    if (not confirmation.remark.empty())
        words += "\n" + say(t("Opmerking: {opmerking}", confirmation.remark));
    return words;
}

void add_confirmations(paper::Document& document, const Record& record)
{
    if (record.confirmations.empty()) return;
    document.blocks.push_back(heading(say(t("Bevestigd")), "bevestigd"));
    paper::Facts facts;
    for (const auto& [side, confirmation] : record.confirmations)
        facts.facts.push_back({say(to_text(side)), confirmed(confirmation)});
    document.blocks.push_back(std::move(facts));
}

} // namespace

std::vector<Followed> followed(Transaction& transaction, TalkId talk)
{
    std::vector<Followed> all;
    for (auto& agreement : agreements_of(transaction, talk)) {
        auto action = actions::find_by_source(
            transaction, actions::SourceKind::agreement, agreement.id.value()
        );
        all.push_back({std::move(agreement), std::move(action)});
    }
    return all;
}

Text outcome_of(const Followed& followed, Date today)
{
    const auto& due = followed.agreement.due;
    if (not followed.action) return t("afgesproken");
    const auto& action = *followed.action;
    if (action.status == actions::Status::dropped) return t("gaat niet door");
    if (action.status == actions::Status::done)
        return *action.ended_on <= due ? t("gedaan, op tijd") : t("gedaan, later dan afgesproken");
    if (is_running(action) and action.due and action.due->last_day() < today) return t("te laat");
    return to_text(action.status);
}

std::optional<Talk> talk_before(Transaction& transaction, const Talk& talk)
{
    auto before = find(transaction, talk.body, talk.year - 1);
    if (before and not before->frozen) before.reset();
    return before;
}

Record record_of(Transaction& transaction, const Talk& talk, Date today)
{
    Record record{
        .body = bodies::find(transaction, talk.body).value(),
        .talk = talk,
        .sheets = sheets_of(transaction, talk.id),
        .agreements = agreements_of(transaction, talk.id),
        .confirmations = confirmations_of(transaction, talk.id),
        .on = today};
    if (const auto before = talk_before(transaction, talk))
        record.last_year = followed(transaction, before->id);
    return record;
}

paper::Document report_of(const Record& record)
{
    const auto& talk = record.talk;
    auto document = paper::document_in(
        Language::dutch(),
        say(t("Verslag van het jaargesprek {jaar}", std::to_string(talk.year))),
        record.on
    );
    document.subtitle = record.body.name;
    document.has_title_page = false;
    if (record.confirmations.size() < both_sides.size()) document.draft_mark = say(t("Concept"));
    add_facts(document, record);
    for (const auto topic : topics) add_topic(document, record, topic);
    add_last_year(document, record);
    add_level(document, record);
    add_agreements(document, record);
    add_confirmations(document, record);
    return document;
}

paper::Document report_of(Transaction& transaction, const Talk& talk, Date today)
{
    if (talk.frozen) return paper::from_canonical(content_of(transaction, talk.id));
    return report_of(record_of(transaction, talk, today));
}

} // namespace wijkspraak::talks
