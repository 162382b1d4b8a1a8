#include "features/documents/documents.hpp"
#include "features/moments/moments.hpp"
#include "features/moments/pages.hpp"
#include "features/processes/processes.hpp"
#include "web/parts.hpp"

#include <algorithm>

namespace wijkspraak::moments {

using html::Node;
using processes::Process;

namespace {

template <typename Things, typename IdOf>
auto thing_with(const Things& things, const IdOf& id)
{
    const auto found = std::ranges::find_if(things, [&](const auto& one) { return one.id == id; });
    return found == things.end() ? nullptr : &*found;
}

Text day_of(const Moment& moment)
{
    if (not moment.on) return t("De datum is niet vastgelegd");
    if (not moment.until) return to_text(*moment.on);
    return t("{begin} tot en met {einde}", to_text(*moment.on), to_text(*moment.until));
}

Node when_it_was(const Moment& moment)
{
    return html::group(
        html::p(
            day_of(moment), html::when(not moment.time.empty(), [&] { return ", " + moment.time; })
        ),
        html::when(
            moment.on and moment.on->is_year_derived,
            [] { return html::p(t("Het jaar staat niet in de bron. Het volgt uit de volgorde.")); }
        )
    );
}

Node notice_of(const Moment& moment, const References& references)
{
    const auto days = notice_days(moment, references.moments);
    if (not days) return html::nothing();
    const auto* invitation = thing_with(references.moments, *moment.invitation);
    return web::fact(
        t("Uitgenodigd"),
        *days < 0 ? t("Op {datum}, pas na dit moment", to_text(*invitation->on))
                  : t("{n} dag van tevoren, geteld vanaf de uitnodiging van {datum}",
                      "{n} dagen van tevoren, geteld vanaf de uitnodiging van {datum}",
                      *days,
                      to_text(*invitation->on))
    );
}

Node attendance_of(const Moment& moment)
{
    const bool says_nothing =
        moment.attendance.qualifier == Qualifier::unknown and moment.attendance_note.empty();
    if (says_nothing) return html::nothing();
    return web::fact(
        t("Hoeveel mensen"),
        html::group(
            to_text(moment.attendance),
            html::when(
                not moment.attendance_note.empty(),
                [&] { return " (" + moment.attendance_note + ")"; }
            )
        )
    );
}

Node group_of(const Moment& moment, const References& references)
{
    if (not moment.group) return html::nothing();
    const auto* group = thing_with(references.groups, *moment.group);
    if (group == nullptr) return html::nothing();
    return web::fact(
        t("Groep"),
        moment.number ? t("{groep}, nummer {nummer}", group->name, *moment.number)
                      : as_is(group->name)
    );
}

std::string joined(const std::vector<std::string>& names)
{
    std::string all;
    for (const auto& name : names) all += (all.empty() ? "" : ", ") + name;
    return all;
}

Node areas_of(const Moment& moment, const References& references)
{
    std::vector<std::string> names;
    for (const auto id : moment.areas)
        if (const auto* area = thing_with(references.areas, id)) names.push_back(area->name);
    return html::when(not names.empty(), [&] { return web::fact(t("Gebied"), joined(names)); });
}

Node bodies_with(Presence presence, const Moment& moment, const References& references)
{
    std::vector<std::string> names;
    for (const auto& [id, part] : moment.bodies) {
        const auto* body = thing_with(references.bodies, id);
        if (part == presence and body != nullptr) names.push_back(body->name);
    }
    if (names.empty()) return html::nothing();
    return web::fact(t("{aanwezigheid}: wijkorganen", to_text(presence)), joined(names));
}

Node short_fact(Text label, const std::string& words)
{
    return html::when(not words.empty(), [&] { return web::fact(std::move(label), words); });
}

Node documents_of(const Moment& moment, const References& references)
{
    std::vector<web::ListItem> items;
    for (const auto id : moment.documents) {
        const auto* document = thing_with(references.documents, id);
        if (document == nullptr or not document->is_public) continue;
        items.push_back(
            {.address = documents::public_path(id),
             .label = as_is(document->title),
             .date = document->on ? to_text(*document->on) : Text{},
             .kind = to_text(document->status)}
        );
    }
    if (items.empty()) return html::nothing();
    return web::part("stukken", t("Stukken"), web::listing(std::move(items)));
}

Node note_on(const Moment& moment)
{
    return html::when(not moment.note.empty(), [&] {
        return web::callout(
            web::Tone::neutral, t("Over de vastlegging van dit moment"), web::written(moment.note)
        );
    });
}

/// What sets this moment apart from what was agreed or expected.
Node remarks_on(const Process& process, const Moment& moment)
{
    return html::group(
        html::when(
            precedes_plan(moment, process),
            [&] {
                return web::callout(
                    web::Tone::care,
                    t("Dit was vóór het besluit over het plan"),
                    moment.override_reason.empty() ? html::p(t("Een reden is niet vastgelegd."))
                                                   : web::written(moment.override_reason)
                );
            }
        ),
        html::when(moment.is_preparation, [] { return html::p(web::badge(t("Voorbereiding"))); })
    );
}

Node facts_of(const Moment& moment, const References& references)
{
    return web::facts(
        web::fact(t("Wat"), to_text(moment.kind)),
        web::fact(t("Wanneer"), when_it_was(moment)),
        html::with(
            moment.planned,
            [](const Dated& planned) { return web::fact(t("Toegezegd voor"), to_text(planned)); }
        ),
        short_fact(t("Waar"), moment.place),
        short_fact(t("Wie"), moment.audience),
        group_of(moment, references),
        attendance_of(moment),
        notice_of(moment, references),
        short_fact(t("Werkwijze"), moment.methods),
        areas_of(moment, references),
        html::each(
            all_presences,
            [&](Presence presence) { return bodies_with(presence, moment, references); }
        ),
        short_fact(t("Besloten door"), moment.authority),
        short_fact(t("Kenmerk"), moment.reference)
    );
}

} // namespace

std::string public_path(const Process& process, MomentId id)
{
    return processes::public_path(process) + "/momenten/" + std::to_string(id.value());
}

Node moment_content(const Process& process, const Moment& moment, const References& references)
{
    return html::group(
        remarks_on(process, moment),
        facts_of(moment, references),
        html::when(
            is_session(moment.kind) or not moment.result.empty(),
            [&] {
                return web::part(
                    "resultaat",
                    t("Wat kwam eruit?"),
                    moment.result.empty()
                        ? html::p(t("Wat dit moment opleverde, is niet vastgelegd."))
                        : web::written(moment.result)
                );
            }
        ),
        documents_of(moment, references),
        note_on(moment)
    );
}

web::Page public_moment_page(
    const Process& process, const Moment& moment, const References& references
)
{
    auto page = web::page(as_is(moment.title), moment_content(process, moment, references));
    page.trail = {
        {t("Trajecten"),       "/trajecten"                   },
        {as_is(process.title), processes::public_path(process)}
    };
    return page;
}

Node moments_list(const Process& process, const std::vector<Moment>& moments)
{
    if (moments.empty()) return web::empty_state(t("Er is nog niets gebeurd of gepland."));

    std::vector<web::ListItem> items;
    items.reserve(moments.size());
    for (const auto& moment : moments)
        items.push_back(
            {.address = public_path(process, moment.id),
             .label = as_is(moment.title),
             .date = moment.on ? to_text(*moment.on) : t("datum niet vastgelegd"),
             .kind = to_text(moment.kind),
             .summary = as_is(moment.place)}
        );
    return web::listing(std::move(items));
}

std::vector<TimelineEvent> timeline_events(const std::vector<Moment>& moments)
{
    std::vector<TimelineEvent> events;
    events.reserve(moments.size());
    for (const auto& moment : moments)
        if (moment.on) events.push_back({*moment.on, moment.title, moment.kind});
    return events;
}

} // namespace wijkspraak::moments
