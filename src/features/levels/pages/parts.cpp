#include "features/levels/parts.hpp"

#include "features/bodies/bodies.hpp"
#include "features/levels/store.hpp"
#include "web/parts.hpp"

#include <algorithm>

namespace wijkspraak::levels {

using html::Node;
using html::p;
using storage::Transaction;

namespace {

Node year_fact(const Standing& standing)
{
    return web::fact(as_is(year_text(standing.year)), words_of(standing));
}

/// This year and what lies ahead as facts; what was before is folded.
Node years_of(const std::vector<Standing>& standings, int this_year)
{
    std::vector<Node> now;
    std::vector<Node> before;
    for (const auto& standing : standings)
        (standing.year >= this_year ? now : before).push_back(year_fact(standing));
    std::ranges::reverse(now);
    return html::group(
        html::when(not now.empty(), [&] { return web::facts(Node::group(std::move(now))); }),
        html::when(
            not before.empty(),
            [&] {
                return web::fold(t("Eerdere jaren"), web::facts(Node::group(std::move(before))));
            }
        )
    );
}

Node open_part(const std::optional<AskedStep>& open, Side reader)
{
    if (not open) return html::nothing();
    return web::callout(web::Tone::neutral, asked_in(*open, reader), p(next_of(*open, reader)));
}

/// Whether the levels of this year are those of a regulation that was made up.
bool is_example(Transaction& transaction, Date today)
{
    const auto regulation = regulation_on(transaction, today);
    return regulation and regulation->is_example;
}

/// What one side reads of the level of a body, with the way to its page.
Node part_for(Transaction& transaction, const bodies::Body& body, Date today, Side reader)
{
    const auto standings = standings_of(transaction, body.id);
    const auto open = open_step(transaction, body.id);
    const bool is_body = reader == Side::body;
    if (standings.empty() and not open and levels_for(transaction, year_of(today)).empty())
        return html::nothing();
    return web::part(
        "niveau",
        t("Niveau van samenwerking"),
        open_part(open, reader),
        standings.empty() ? p(t("Er is nog geen niveau vastgesteld."))
                          : years_of(standings, year_of(today)),
        example_note(is_example(transaction, today)),
        p(web::link_to(
            is_body ? own_address(body) : office_address(body),
            open ? t("Bekijk de stap en het niveau van elk jaar")
                 : t("Bekijk het niveau van elk jaar, of vraag een stap")
        ))
    );
}

} // namespace

Text words_of(const Standing& standing)
{
    if (not standing.until_then) return as_is(standing.level.name);
    return t(
        "{oud} tot en met {datum}, daarna {nieuw}",
        standing.until_then->name,
        to_text(standing.from - std::chrono::days{1}),
        standing.level.name
    );
}

Text words_of(const AskedStep& step)
{
    return t("{niveau} in {jaar}", step.level.name, year_text(step.year));
}

Text asked_in(const AskedStep& step, Side reader)
{
    if (step.asked_by == reader)
        return reader == Side::body ? t("U vraagt niveau “{niveau}” voor {jaar}",
                                        step.level.name,
                                        year_text(step.year))
                                    : t("De gemeente stelt voor {jaar} niveau “{niveau}” voor",
                                        year_text(step.year),
                                        step.level.name);
    return step.asked_by == Side::body ? t("Het wijkorgaan vraagt niveau “{niveau}” voor {jaar}",
                                           step.level.name,
                                           year_text(step.year))
                                       : t("De gemeente stelt voor {jaar} niveau “{niveau}” voor",
                                           year_text(step.year),
                                           step.level.name);
}

Text next_of(const AskedStep& step, Side reader)
{
    const bool is_ours = step.asked_by == reader;
    switch (step.state) {
    case StepState::asked:
        if (is_ours)
            return reader == Side::body ? t("De gemeente reageert nog.")
                                        : t("Het wijkorgaan heeft nog niet gereageerd.");
        return reader == Side::body ? t("Laat weten of u het ermee eens bent.")
                                    : t("Stel het niveau vast, of schrijf waarom het niet kan.");
    case StepState::agreed:
        return reader == Side::body ? t("U bent het ermee eens. De gemeente stelt het nog vast.")
                                    : t("Het wijkorgaan is het ermee eens. Stel het niveau vast.");
    case StepState::disputed:
        return reader == Side::body
                   ? t("U ziet het anders. De gemeente beslist nog.")
                   : t("Het wijkorgaan ziet het anders. Lees waarom voor u beslist.");
    case StepState::declined:
    case StepState::withdrawn:
    case StepState::settled: break;
    }
    return to_text(step.state);
}

Node example_note(bool is_example)
{
    if (not is_example) return html::nothing();
    return p(html::small(t("Voorbeeld: deze niveaus en wie welk niveau heeft, zijn verzonnen.")));
}

Node badge_of(const AskedStep& step)
{
    const bool is_settled = step.state == StepState::settled or step.state == StepState::agreed;
    return web::badge(to_text(step.state), is_settled ? web::Tone::good : web::Tone::neutral);
}

std::string own_address(const bodies::Body& body)
{
    return bodies::own_path(body) + "/niveau";
}

std::string office_address(const bodies::Body& body)
{
    return bodies::office_path(body) + "/niveau";
}

Node part_for_everyone(Transaction& transaction, const bodies::Body& body, Date today)
{
    const auto standings = standings_of(transaction, body.id);
    if (standings.empty()) return html::nothing();
    return web::part(
        "niveau",
        t("Samenwerking met de gemeente"),
        years_of(standings, year_of(today)),
        example_note(is_example(transaction, today)),
        p(web::link_to(public_address, t("Wat houdt dit niveau in?")))
    );
}

Node part_for_body(Transaction& transaction, const bodies::Body& body, Date today)
{
    return part_for(transaction, body, today, Side::body);
}

Node part_for_office(Transaction& transaction, const bodies::Body& body, Date today)
{
    return part_for(transaction, body, today, Side::municipality);
}

} // namespace wijkspraak::levels
