#include "civic/zone.hpp"
#include "features/coverage/coverage.hpp"
#include "features/coverage/forms.hpp"
#include "features/coverage/handlers.hpp"
#include "features/coverage/pages.hpp"
#include "features/coverage/sheet.hpp"
#include "features/coverage/store.hpp"

#include <algorithm>

namespace wijkspraak::coverage {

using web::Access;
using web::Context;
using web::Method;
using web::Notice;
using web::Response;
using web::Slug;

namespace {

const web::Fields nothing_sent;
const web::Problems no_problems;

/// The buurten that have no body, or only for a smaller part, with what is known of each.
std::vector<OfficeLine> lines_of(
    Transaction& transaction, const Coverage& coverage, const Asked& asked
)
{
    const auto cases = all_cases(transaction);
    const auto tries = all_tries(transaction);
    std::vector<OfficeLine> lines;
    for (const auto* buurt : selected(coverage, asked.search)) {
        if (buurt->cover == Cover::whole) continue;
        OfficeLine line{.buurt = buurt};
        if (const auto known = cases.find(buurt->area); known != cases.end())
            line.known = known->second;
        if (const auto tried = tries.find(buurt->area); tried != tries.end())
            line.tries = tried->second;
        lines.push_back(std::move(line));
    }
    return lines;
}

Response show_list(Context& context)
{
    auto& transaction = context.transaction();
    const auto coverage = coverage_of(transaction, day_of(context.now));
    const auto asked = read_asked(context.fields, coverage);
    OfficeView view{
        .coverage = coverage,
        .excerpt = {},
        .asked = asked,
        .need = parse_need(context.fields["toon"]).value_or(Need::none),
        .may_keep = web::may_enter(context.viewer, Access::neighbourhood_team)};
    auto lines = lines_of(transaction, coverage, asked);
    for (const auto need : needs)
        view.counts[need] =
            static_cast<int>(std::ranges::count_if(lines, [&](const OfficeLine& line) {
                return has_need(need, line.known);
            }));
    std::erase_if(lines, [&](const OfficeLine& line) {
        return not has_need(view.need, line.known);
    });
    view.excerpt = excerpt_of(std::move(lines), asked.page);
    return web::respond(office_page(view));
}

Response download_list(Context& context)
{
    auto& transaction = context.transaction();
    return {
        .body = web::Download{
                              .media_type = "text/csv; charset=utf-8",
                              .file_name = "buurten-zonder-wijkorgaan.csv",
                              .bytes = office_sheet(
                coverage_of(transaction, day_of(context.now)),
                              all_cases(transaction),
                              all_tries(transaction)
            )}
    };
}

/// A buurt of the municipality, with the coverage it stands in.
struct Found {
    Coverage coverage;
    std::size_t place = 0;

    const Buurt& buurt() const { return coverage.buurten[place]; }
};

Found found_buurt(Context& context, const Slug& slug)
{
    Found found{coverage_of(context.transaction(), day_of(context.now))};
    const auto& buurten = found.coverage.buurten;
    const auto buurt = std::ranges::find(buurten, slug.value, &Buurt::slug);
    if (buurt == buurten.end()) throw web::HttpError{404};
    found.place = static_cast<std::size_t>(buurt - buurten.begin());
    return found;
}

Response case_with(
    Context& context,
    const Found& found,
    const std::optional<Filled>& settling,
    const std::optional<Filled>& trying
)
{
    auto& transaction = context.transaction();
    const auto known = case_of(transaction, found.buurt().area);
    const auto fields = fields_of(known);
    const auto tries = tries_of(transaction, found.buurt().area);
    return web::respond(
        case_page(
            {.buurt = found.buurt(),
             .coverage = found.coverage,
             .tries = tries,
             .known = known,
             .may_keep = web::may_enter(context.viewer, Access::neighbourhood_team)},
            settling.value_or(Filled{fields, no_problems}),
            trying.value_or(Filled{nothing_sent, no_problems})
        ),
        settling or trying ? 422 : 200
    );
}

Response show_case(Context& context, const Slug& slug)
{
    return case_with(context, found_buurt(context, slug), {}, {});
}

Response settle_case(Context& context, const Slug& slug)
{
    const auto found = found_buurt(context, slug);
    const auto draft = read_case(context.fields, day_of(context.now));
    if (not draft) return case_with(context, found, Filled{context.fields, draft.error()}, {});
    settle(context.transaction(), found.buurt().area, *draft, context.actor());
    return web::see(case_path(found.buurt()), Notice::saved);
}

Response add_try(Context& context, const Slug& slug)
{
    const auto found = found_buurt(context, slug);
    const auto draft = read_try(context.fields, day_of(context.now));
    if (not draft) return case_with(context, found, {}, Filled{context.fields, draft.error()});
    add(context.transaction(), found.buurt().area, *draft, context.actor());
    return web::see(case_path(found.buurt()) + "#geprobeerd", Notice::added);
}

Response remove_try(Context& context, const Slug& slug, TryId id)
{
    const auto found = found_buurt(context, slug);
    if (not remove(context.transaction(), found.buurt().area, id, context.actor()))
        throw web::HttpError{404};
    return web::see(case_path(found.buurt()) + "#geprobeerd", Notice::removed);
}

Response show_study(Context& context)
{
    const auto fields = fields_of(study_of(context.transaction()));
    return web::respond(study_page({fields, no_problems}));
}

Response keep_study(Context& context)
{
    const auto study = read_study(context.fields);
    if (not study) return web::respond(study_page({context.fields, study.error()}), 422);
    keep(context.transaction(), *study, context.actor());
    return web::see(office_path(), Notice::saved);
}

} // namespace

web::Routes office_routes()
{
    constexpr auto team = Access::neighbourhood_team;
    return {
        {Method::get,  "/kantoor/dekking",                         Access::office, show_list    },
        {Method::get,  "/kantoor/dekking.csv",                     Access::office, download_list},
        {Method::get,  "/kantoor/dekking/onderzoek",               team,           show_study   },
        {Method::post, "/kantoor/dekking/onderzoek",               team,           keep_study   },
        {Method::get,  "/kantoor/dekking/{}",                      Access::office, show_case    },
        {Method::post, "/kantoor/dekking/{}",                      team,           settle_case  },
        {Method::post, "/kantoor/dekking/{}/pogingen",             team,           add_try      },
        {Method::post, "/kantoor/dekking/{}/pogingen/{}/weghalen", team,           remove_try   },
    };
}

web::Routes routes()
{
    auto all = public_routes();
    for (auto& route : office_routes()) all.push_back(std::move(route));
    return all;
}

} // namespace wijkspraak::coverage
