#include "civic/zone.hpp"
#include "features/actions/actions.hpp"
#include "features/areas/areas.hpp"
#include "features/coverage/coverage.hpp"
#include "features/levels/levels.hpp"
#include "features/oversight/gather.hpp"
#include "features/oversight/oversight.hpp"
#include "features/oversight/pages.hpp"
#include "web/address.hpp"
#include "web/characters.hpp"

namespace wijkspraak::oversight {

using storage::Transaction;
using web::Access;
using web::Context;
using web::Method;
using web::Notice;
using web::Response;
using web::Slug;

namespace {

constexpr int first_year = 2000; ///< earlier ones are a mistake in the address

Date today_of(const Context& context)
{
    return day_of(context.now);
}

int year_of(const Context& context)
{
    return levels::year_of(today_of(context));
}

/// The year in the address, with everything in it; at most the next one, whose round runs already.
Year year_in(Context& context, int year)
{
    if (year < first_year or year > year_of(context) + 1) throw web::HttpError{404};
    return gather(context.transaction(), year, today_of(context));
}

Year counted_year(Context& context, int number)
{
    auto year = year_in(context, number);
    add_inhabitants(context.transaction(), year);
    return year;
}

Search search_in(const web::Fields& fields, const Year& year)
{
    Search search{
        .words = web::shown(fields["zoek"]),
        .order = parse_order(fields["volgorde"]).value_or(Order::by_name),
        .attention = parse_attention(fields["toon"]),
        .figure = parse_figure(fields["cijfer"]),
        .page = web::PathValue<int>::parse(fields["pagina"]).value_or(1)};
    if (const auto* district = find_district(year, fields["stadsdeel"]))
        search.district = district->id;
    return search;
}

Response show_this_year(Context& context)
{
    return web::see(figures_home + ("/" + std::to_string(year_of(context))));
}

Response show_figures(Context& context, int year)
{
    return web::respond(council_page(
        {.year = counted_year(context, year),
         .years = years(context.transaction(), today_of(context))}
    ));
}

Response download_figures(Context& context, int year)
{
    return {
        .body = web::Download{
                              .media_type = "text/csv; charset=utf-8",
                              .file_name = "wijkorganen-cijfers-" + std::to_string(year) + ".csv",
                              .bytes = table_of(counted_year(context, year))}
    };
}

/// The public actions of these bodies that had to be done in the year: those that were done, or
/// those that run on.
std::vector<actions::Action> actions_of(
    Context& context, const std::vector<BodyYear>& bodies, int year, Figure figure
)
{
    std::vector<actions::Action> some;
    for (const auto& body : bodies)
        for (auto& action :
             actions::public_of_body(context.transaction(), body.body, context.now)) {
            const bool is_due = action.due and action.due->last_day() < today_of(context) and
                                levels::year_of(action.due->last_day()) == year;
            const bool is_done = action.status == actions::Status::done;
            if (is_due and is_done == (figure == Figure::actions_done))
                some.push_back(std::move(action));
        }
    return some;
}

Response show_behind(Context& context, int number, const Slug& slug)
{
    const auto figure = web::found(parse_figure(slug.value));
    const auto year = year_in(context, number);
    auto search = search_in(context.fields, year);
    if (figure == Figure::covered)
        return web::see(web::Address{coverage::public_path()}
                            .with("stadsdeel", context.fields["stadsdeel"])
                            .text());
    const auto side = context.fields["kant"] == lacking_word ? Side::lacking : Side::counted;
    auto excerpt =
        excerpt_of(matching(behind(figure, side, year, search.district), search), search.page);
    const bool shows_actions = figure == Figure::actions_done or figure == Figure::actions_late;
    auto actions = shows_actions ? actions_of(context, excerpt.items, number, figure)
                                 : std::vector<actions::Action>{};
    return web::respond(behind_page(
        {.year = year,
         .figure = figure,
         .side = side,
         .search = std::move(search),
         .excerpt = std::move(excerpt),
         .actions = std::move(actions)}
    ));
}

/// Which stadsdelen somebody looks at: one, their own, or all.
struct Sight {
    std::set<areas::AreaId> mine;
    bool is_mine = false;
};

Sight sight_of(Context& context)
{
    Sight sight{
        .mine =
            districts_of(context.transaction(), people::AccountId{context.viewer.account.value()})};
    const auto asked = context.fields["stadsdeel"];
    sight.is_mine = not sight.mine.empty() and (asked.empty() or asked == "mijn");
    return sight;
}

/// The year with the bodies of those stadsdelen alone.
Year seen(Year year, const Sight& sight, const Search& search)
{
    std::erase_if(year.bodies, [&](const BodyYear& body) {
        if (search.district) return body.district != search.district;
        return sight.is_mine and (not body.district or not sight.mine.contains(*body.district));
    });
    return year;
}

Response show_districts(Context& context, int number)
{
    const auto whole = year_in(context, number);
    const auto search = search_in(context.fields, whole);
    const auto sight = sight_of(context);
    const auto year = seen(whole, sight, search);
    return web::respond(manager_page(
        {.year = year,
         .districts = whole.districts,
         .mine = sight.mine,
         .is_mine = sight.is_mine,
         .search = search,
         .excerpt = excerpt_of(matching(year.bodies, search), search.page),
         .years = years(context.transaction(), today_of(context))}
    ));
}

Response show_districts_now(Context& context)
{
    return web::see(office_home + ("/" + std::to_string(year_of(context))));
}

Response download_bodies(Context& context, int number)
{
    const auto whole = year_in(context, number);
    const auto search = search_in(context.fields, whole);
    return {
        .body = web::Download{
                              .media_type = "text/csv; charset=utf-8",
                              .file_name = "wijkorganen-" + std::to_string(number) + ".csv",
                              .bytes = sheet_of(seen(whole, sight_of(context), search))}
    };
}

Response choose_districts(Context& context)
{
    auto& transaction = context.transaction();
    std::set<areas::AreaId> districts;
    for (const auto& area : areas::all(transaction))
        for (const auto& slug : context.fields.all("stadsdelen"))
            if (area.slug == slug) districts.insert(area.id);
    look_after(
        transaction, people::AccountId{context.viewer.account.value()}, districts, context.actor()
    );
    return web::see(office_home + ("/" + std::to_string(year_of(context))), Notice::saved);
}

} // namespace

web::Routes routes()
{
    using enum Access;
    return {
        {Method::get,  "/cijfers",                         anyone, show_this_year    },
        {Method::get,  "/cijfers/{}",                      anyone, show_figures      },
        {Method::get,  "/cijfers/{}/tabel.csv",            anyone, download_figures  },
        {Method::get,  "/cijfers/{}/{}",                   anyone, show_behind       },
        {Method::get,  "/kantoor/stadsdelen",              office, show_districts_now},
        {Method::get,  "/kantoor/stadsdelen/{}",           office, show_districts    },
        {Method::get,  "/kantoor/stadsdelen/{}/lijst.csv", office, download_bodies   },
        {Method::post, "/kantoor/stadsdelen/mijn",         office, choose_districts  },
    };
}

} // namespace wijkspraak::oversight
