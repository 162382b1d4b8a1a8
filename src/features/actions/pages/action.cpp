#include "civic/zone.hpp"
#include "features/actions/pages.hpp"
#include "features/bodies/bodies.hpp"
#include "features/documents/documents.hpp"
#include "web/parts.hpp"

#include <algorithm>

namespace wijkspraak::actions {

using html::Node;

namespace {

constexpr std::size_t longest_title = 120; ///< in bytes

/// How a deed is told: what its form is called and where it goes.
struct Way {
    Deed deed;
    Literal heading;
    Literal submit;
    Literal path;
};
constexpr std::array ways{
    Way{Deed::done,     "Het is gedaan",              "Vastleggen dat het gedaan is",     "/gedaan"    },
    Way{Deed::noted,    "Schrijf hoe ver het is",     "Voortgang bewaren",                "/voortgang" },
    Way{Deed::moved,    "Spreek een nieuwe datum af", "Nieuwe datum bewaren",             "/datum"     },
    Way{Deed::dropped,  "Het gaat niet door",         "Vastleggen dat het niet doorgaat", "/vervallen" },
    Way{Deed::reopened, "Open deze actie weer",       "Actie weer openen",                "/heropening"},
};

const Way& way_of(Deed deed)
{
    return *std::ranges::find(ways, deed, &Way::deed);
}

Deed deed_of(NextStep step)
{
    switch (step) {
    case NextStep::mend:
    case NextStep::finish: return Deed::done;
    case NextStep::date: return Deed::moved;
    case NextStep::assign:
    case NextStep::begin: return Deed::noted;
    case NextStep::none: break;
    }
    return Deed::reopened;
}

void add_trail(web::Page& page, bool is_office)
{
    if (is_office) page.trail.push_back({t("Kantoor"), "/kantoor"});
    page.trail.push_back({t("Acties"), list_path});
}

Text title_of(const Action& action)
{
    return as_is(shortened(action.what, longest_title));
}

Node source_of(const Source& source)
{
    if (source.words.empty() and source.address.empty()) return to_text(source.kind);
    auto words = source.words.empty() ? to_text(source.kind) : as_is(source.words);
    auto place = source.address.empty() ? Node{std::move(words)}
                                        : web::link_to(source.address, std::move(words));
    if (source.words.empty()) return place;
    return html::group(to_text(source.kind), as_is(": "), std::move(place));
}

Text reminded(const ActionView& view)
{
    const auto& action = view.action;
    if (not action.owner.account) return t("niemand");
    const auto who = view.owner_name.empty() ? t("een collega") : as_is(view.owner_name);
    const auto next = next_reminder(action, view.today);
    if (not next) return who;
    return t("{wie}; de volgende herinnering gaat op {datum}", who, to_text(*next));
}

Node end_of(const ActionView& view)
{
    const auto& action = view.action;
    if (action.status == Status::dropped)
        return web::fact(t("Waarom niet"), web::written(action.reason));
    if (action.status != Status::done) return html::nothing();
    const auto document = std::ranges::find_if(view.documents, [&](const auto& each) {
        return action.proof.document == each.id;
    });
    return web::fact(
        t("Bewijs"),
        html::group(
            web::written(action.proof.text),
            html::when(
                not action.proof.address.empty(),
                [&] { return html::p(web::link_to(action.proof.address, t("Bekijk het bewijs"))); }
            ),
            html::when(
                document != view.documents.end(),
                [&] {
                    return html::p(
                        web::link_to(documents::public_path(document->id), as_is(document->title))
                    );
                }
            )
        )
    );
}

Node facts_of(const ActionView& view)
{
    const auto& action = view.action;
    return web::facts(
        web::fact(t("Stand"), badge_of(action, view.today)),
        web::fact(t("Wie doet het"), unit_of(action.owner)),
        web::fact(t("Wanneer"), when_of(action)),
        end_of(view),
        web::fact(t("Herinneringen aan"), reminded(view)),
        web::fact(t("Toegezegd"), to_text(*action.promised_on)),
        web::fact(t("Komt uit"), source_of(action.source)),
        html::with(
            view.body,
            [](const bodies::Body& body) {
                return web::fact(
                    t("Voor"), web::link_to(bodies::public_path(body), as_is(body.name))
                );
            }
        ),
        html::with(
            action.process,
            [&](const ProcessRef& process) {
                return web::fact(
                    t("Traject"),
                    web::link_to(
                        (view.is_office ? "/kantoor" : "") + process.path, as_is(process.title)
                    )
                );
            }
        ),
        web::fact(
            t("Voor inwoners"),
            action.is_public ? t("zij zien deze actie") : t("zij zien deze actie niet")
        )
    );
}

/// The forms of an action's page, each as it is first shown but for the one that came in.
class Forms {
public:
    Forms(const ActionView& view, std::optional<Deed> told, const Filled& filled)
        : view_{view}, told_{told}, filled_{filled}, first_{first_fields(view.today)}
    {}

    Node form(Deed deed) const
    {
        const bool came_in = deed == told_;
        const auto& way = way_of(deed);
        static const web::Problems no_problems;
        const web::Form form{
            came_in ? filled_.sent : first_, came_in ? filled_.problems : no_problems};
        return web::post_form(
            path_of(view_.action.id) + std::string{way.path.view()},
            t(way.submit),
            telling_fields(form, deed, view_.documents)
        );
    }

    Node folded(Deed deed) const
    {
        const auto heading = t(way_of(deed).heading);
        return deed == told_ ? web::unfolded(heading, form(deed)) : web::fold(heading, form(deed));
    }

    /// The form for what is to be done now, and the others folded.
    Node all() const
    {
        const auto step = next_step(view_.action, view_.today);
        const auto first = deed_of(step);
        if (step == NextStep::none) return folded(Deed::reopened);
        std::vector<Node> others;
        for (const auto& way : ways)
            if (way.deed != first and way.deed != Deed::reopened)
                others.push_back(folded(way.deed));
        return html::group(
            web::next_step({.heading = to_text(step), .why = why(), .action = form(first)}),
            web::part("anders", t("Iets anders vastleggen"), Node::group(std::move(others)))
        );
    }

private:
    Text why() const
    {
        const auto& action = view_.action;
        if (is_late(action, view_.today))
            return t(
                "Het moest klaar zijn {wanneer}: {hoeveel}.",
                on_or_in(*action.due),
                lateness(action, view_.today)
            );
        if (not action.due) return t("Zolang er geen datum is, herinneren wij niemand.");
        if (not action.owner.account)
            return t("Dat kan bij de gegevens van deze actie. Hier schrijft u hoe ver het is.");
        return t("Het moet klaar zijn {wanneer}.", on_or_in(*action.due));
    }

    const ActionView& view_;
    std::optional<Deed> told_;
    const Filled& filled_;
    web::Fields first_;
};

Text from_to(const Change& change)
{
    if (change.due_from != change.due_to and change.deed == Deed::moved)
        return t(
            "van {oud} naar {nieuw}",
            change.due_from ? to_text(*change.due_from) : t("geen datum"),
            to_text(*change.due_to)
        );
    if (change.from == change.to) return {};
    return t("van {oud} naar {nieuw}", to_text(change.from), to_text(change.to));
}

Node history_of(const std::vector<Change>& changes)
{
    std::vector<web::ListItem> items;
    for (const auto& change : changes) {
        const auto step = from_to(change);
        items.push_back(
            {.address = {},
             .label = to_text(change.deed),
             .date = to_text(day_of(change.at)),
             .kind = as_is(change.role),
             .state = step.empty() ? html::nothing() : html::span(step),
             .summary = as_is(change.note)}
        );
    }
    return web::listing(std::move(items));
}

Node refusal_of(const Refusal& refusal)
{
    return web::callout(
        web::Tone::bad,
        t("Dit kan nu niet"),
        html::p(
            is_running(refusal.now)
                ? t("Deze actie staat al open.")
                : t("Deze actie is al afgesloten ({stand}). Open haar eerst weer.",
                    to_text(refusal.now))
        )
    );
}

} // namespace

web::Page action_page(const ActionView& view, std::optional<Deed> told, const Filled& filled)
{
    const auto& action = view.action;
    const bool is_cut = action.what.size() > longest_title;
    auto page = web::page(
        title_of(action),
        web::Form{filled.sent, filled.problems}.summary(),
        html::with(view.refusal, refusal_of),
        html::when(is_cut, [&] { return web::written(action.what); }),
        facts_of(view),
        html::when(
            view.may_change,
            [&] {
                return html::p(web::link_to(
                    path_of(action.id) + "/wijzigen", t("Gegevens van deze actie wijzigen")
                ));
            }
        ),
        html::when(
            view.may_tell,
            [&] {
                return Forms{view, told, filled}.all();
            }
        ),
        web::part("geschiedenis", t("Wat ermee gebeurde"), history_of(view.changes))
    );
    add_trail(page, view.is_office);
    return page;
}

web::Page new_action_page(
    const References& references, const std::optional<ProcessRef>& process, const Filled& filled
)
{
    const web::Form form{filled.sent, filled.problems};
    auto page = web::page(
        t("Nieuwe actie"),
        form.summary(),
        html::with(
            process,
            [](const ProcessRef& known) {
                return web::lead(t("Bij het traject {titel}.", known.title));
            }
        ),
        web::post_form(
            process ? "/kantoor" + process->path + "/acties" : std::string{list_path},
            t("Actie toevoegen"),
            action_fields(form, references)
        )
    );
    add_trail(page, true);
    return page;
}

web::Page particulars_page(const Action& action, const References& references, const Filled& filled)
{
    const web::Form form{filled.sent, filled.problems};
    auto page = web::page(
        t("Gegevens van een actie"),
        form.summary(),
        web::lead(t("De datum verandert u op de pagina van de actie, met een reden.")),
        web::post_form(
            path_of(action.id), t("Wijzigingen bewaren"), particulars_fields(form, references)
        )
    );
    add_trail(page, true);
    page.trail.push_back({title_of(action), path_of(action.id)});
    return page;
}

} // namespace wijkspraak::actions
