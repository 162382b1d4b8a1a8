#include "features/consents/pages.hpp"

#include "features/consents/consents.hpp"
#include "features/consents/rules.hpp"
#include "features/documents/documents.hpp"
#include "web/address.hpp"
#include "web/parts.hpp"

#include <algorithm>

namespace wijkspraak::consents {

using html::Node;
using processes::Process;
using processes::Section;

namespace {

std::string list_path(const Process& process)
{
    return processes::office_path(process, Section::consents);
}

web::Tone tone_of(State state)
{
    switch (state) {
    case State::agreed:
    case State::agreed_with_remark: return web::Tone::good;
    case State::not_agreed: return web::Tone::bad;
    case State::absent:
    case State::no_reaction:
    case State::questions_open: return web::Tone::care;
    case State::not_approached:
    case State::invited:
    case State::present:
    case State::abstained: return web::Tone::neutral;
    }
    return web::Tone::neutral;
}

const Consent* consent_of(bodies::BodyId body, RoundId round, const std::vector<Consent>& consents)
{
    const auto found = std::ranges::find_if(consents, [&](const Consent& consent) {
        return consent.body == body and consent.round == round;
    });
    return found == consents.end() ? nullptr : &*found;
}

web::Mark mark_of(const Consent* consent)
{
    if (consent == nullptr) return {.word = t("Niet vastgelegd")};
    return {.tone = tone_of(consent->state), .word = to_text(consent->state)};
}

/// Who stands where in all rounds; bodies that no round speaks of are left out.
Node matrix_of(
    const std::vector<Round>& rounds,
    const std::vector<Consent>& consents,
    const std::vector<bodies::Body>& bodies
)
{
    web::Matrix matrix{
        .caption = t("Stand per wijkorgaan en per ronde"),
        .row_heading = t("Wijkorgaan"),
        .columns = {},
        .rows = {}};
    for (const auto& round : rounds) matrix.columns.push_back(as_is(round.title));
    for (const auto& body : bodies) {
        web::Matrix::Row row{.label = as_is(body.name), .marks = {}};
        for (const auto& round : rounds)
            row.marks.push_back(mark_of(consent_of(body.id, round.id, consents)));
        const bool is_named =
            std::ranges::find(consents, body.id, &Consent::body) != consents.end();
        if (is_named) matrix.rows.push_back(std::move(row));
    }
    if (matrix.rows.empty()) return html::nothing();
    return web::matrix(matrix);
}

Node sentences(
    const Round& round,
    const std::vector<Consent>& consents,
    const std::vector<bodies::Body>& bodies
)
{
    return html::each(sentences_of(round, consents, bodies), [](const Text& sentence) {
        return html::p(sentence);
    });
}

std::vector<Node> row_of(const bodies::Body& body, const Consent* consent)
{
    const auto mark = mark_of(consent);
    std::vector<Node> row;
    row.emplace_back(body.name);
    row.push_back(web::badge(mark.word, mark.tone));
    row.emplace_back(consent != nullptr and consent->on ? to_text(*consent->on) : Text{});
    row.emplace_back(consent != nullptr ? consent->channel : std::string{});
    row.emplace_back(consent != nullptr ? consent->remark : std::string{});
    return row;
}

web::Table states_table()
{
    return {
        .caption = t("Stand per wijkorgaan"),
        .columns = {t("Wijkorgaan"), t("Stand"), t("Datum"), t("Hoe"), t("Opmerking")},
        .rows = {},
        .is_caption_hidden = true
    };
}

/// Every body that can answer, each with a way to write down where it stands.
Node office_table(const Process& process, const RoundView& view)
{
    auto table = states_table();
    if (view.may_change) table.columns.push_back(t("Vastleggen"));
    for (const auto& body : view.references.offered) {
        auto row = row_of(body, consent_of(body.id, view.round.id, view.consents));
        const auto address = web::Address{office_path(process, view.round.id)}.with(
            "wijkorgaan", std::to_string(body.id.value())
        );
        if (view.may_change)
            row.push_back(web::link_to(
                address.text() + "#vastleggen", t("Stand van {wijkorgaan} vastleggen", body.name)
            ));
        table.rows.push_back(std::move(row));
    }
    if (table.rows.empty())
        return web::empty_state(
            t("Er staan nog geen wijkorganen in het register. Voeg ze eerst toe.")
        );
    return web::table(std::move(table));
}

Text period_of(const Round& round)
{
    if (round.from and round.until)
        return t("{begin} tot en met {einde}", to_text(*round.from), to_text(*round.until));
    if (round.from) return to_text(*round.from);
    return t("niet vastgelegd");
}

Node round_facts(const Round& round, const std::vector<documents::Document>& documents)
{
    const auto document = std::ranges::find_if(documents, [&](const documents::Document& one) {
        return round.document == one.id;
    });
    return web::facts(
        web::fact(t("Waarover"), round.subject),
        html::when(
            document != documents.end(),
            [&] {
                return web::fact(
                    t("Stuk"),
                    web::link_to(documents::public_path(document->id), as_is(document->title))
                );
            }
        ),
        web::fact(t("Periode"), period_of(round)),
        web::fact(t("Aantal wijkorganen"), to_text(round.bodies)),
        html::when(
            not round.bodies_source.empty(),
            [&] { return web::fact(t("Hoe dat aantal bekend is"), round.bodies_source); }
        )
    );
}

Node public_table(
    const Round& round,
    const std::vector<Consent>& consents,
    const std::vector<bodies::Body>& bodies
)
{
    auto table = states_table();
    for (const auto& body : bodies)
        if (const auto* consent = consent_of(body.id, round.id, consents))
            table.rows.push_back(row_of(body, consent));
    if (table.rows.empty()) return html::nothing();
    return web::table(std::move(table));
}

} // namespace

std::string office_path(const Process& process, RoundId id)
{
    return list_path(process) + "/" + std::to_string(id.value());
}

web::Page rounds_page(const Process& process, const RoundsView& view)
{
    auto adding = html::when(view.may_change, [&] {
        return web::action_link(list_path(process) + "/nieuw", t("Akkoordronde toevoegen"));
    });
    if (view.rounds.empty())
        return processes::office_page(
            process,
            Section::consents,
            t("Akkoord"),
            web::empty_state(
                t("Er is nog geen akkoordronde. Begin er een als wijkorganen gevraagd wordt of zij "
                  "met een tekst of een stap akkoord gaan."),
                std::move(adding)
            )
        );
    return processes::office_page(
        process,
        Section::consents,
        t("Akkoord"),
        html::group(
            std::move(adding),
            matrix_of(view.rounds, view.consents, view.bodies),
            html::each(
                view.rounds,
                [&](const Round& round) {
                    return web::part(
                        "ronde-" + std::to_string(round.number),
                        as_is(round.title),
                        sentences(round, view.consents, view.bodies),
                        html::p(web::link_to(
                            office_path(process, round.id),
                            t("Standen per wijkorgaan bij {ronde}", round.title)
                        ))
                    );
                }
            )
        )
    );
}

web::Page new_round_page(const Process& process, const References& references, const Filled& filled)
{
    const web::Form form{filled.sent, filled.problems};
    return processes::office_page(
        process,
        Section::consents,
        t("Akkoordronde toevoegen"),
        html::group(
            form.summary(),
            web::post_form(
                list_path(process), t("Akkoordronde toevoegen"), round_fields(form, references)
            )
        )
    );
}

web::Page edit_round_page(
    const Process& process, const Round& round, const References& references, const Filled& filled
)
{
    const web::Form form{filled.sent, filled.problems};
    return processes::office_page(
        process,
        Section::consents,
        t("{ronde} wijzigen", round.title),
        html::group(
            form.summary(),
            web::post_form(
                office_path(process, round.id) + "/wijzigen",
                t("Wijzigingen bewaren"),
                round_fields(form, references)
            )
        )
    );
}

web::Page round_page(const Process& process, const RoundView& view, const Filled& filled)
{
    const web::Form form{filled.sent, filled.problems};
    const auto path = office_path(process, view.round.id);
    const auto recording = [&] {
        return web::part(
            "vastleggen",
            t("Stand van een wijkorgaan vastleggen"),
            form.summary(),
            web::post_form(
                path + "/standen", t("Stand bewaren"), consent_fields(form, view.references)
            )
        );
    };
    return processes::office_page(
        process,
        Section::consents,
        as_is(view.round.title),
        html::group(
            round_facts(view.round, view.references.documents),
            html::when(
                view.may_change,
                [&] {
                    return html::p(
                        web::link_to(path + "/wijzigen", t("Gegevens van deze ronde wijzigen"))
                    );
                }
            ),
            web::part(
                "zinnen",
                t("Zo komt het in het verslag"),
                sentences(view.round, view.consents, view.references.bodies)
            ),
            web::part("standen", t("Standen"), office_table(process, view)),
            html::when(view.may_change, recording)
        )
    );
}

Node consent_part(
    const std::vector<Round>& rounds,
    const std::vector<Consent>& consents,
    const std::vector<bodies::Body>& bodies
)
{
    return html::each(rounds, [&](const Round& round) {
        return html::article(
            html::id("akkoord-" + std::to_string(round.number)),
            html::h3(as_is(round.title)),
            html::when(
                not round.subject.empty(),
                [&] { return html::p(t("Waarover: {wat}", round.subject)); }
            ),
            sentences(round, consents, bodies),
            public_table(round, consents, bodies)
        );
    });
}

} // namespace wijkspraak::consents
