#include "features/processes/processes.hpp"
#include "features/themes/handlers.hpp"
#include "features/themes/rules/parts.hpp"

#include <algorithm>

namespace wijkspraak::themes {

using processes::Process;
using web::Access;
using web::Context;
using web::Method;
using web::Notice;
using web::Response;
using web::Slug;

namespace {

web::Problems problem_of(Obstacle obstacle)
{
    return {
        {"", to_text(obstacle)}
    };
}

/// Back to the list, where the new points stand first.
Response go_on(const Process& process, const Spot& spot, PointId point)
{
    const bool is_in_sight = not spot.after and spot.words.empty() and not spot.theme;
    return web::see(
        path_of(process, spot, is_in_sight ? anchor_of(point) : std::string{}), Notice::saved
    );
}

/// Reads units as something else; answers with the page that was filled in when that cannot be.
template <typename Page>
Response read_anew(
    Context& context, const Process& process, const Reading& reading, const Page& page
)
{
    const auto points = read_as(context.transaction(), process.id, reading, context.actor());
    if (not points)
        return web::respond(page(Sent{context.fields, problem_of(points.error())}), 409);
    return go_on(process, read_spot(context.fields), points->front());
}

Response show_wording(Context& context, const Slug& slug, Unit unit)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto row = web::found(find_row(context.transaction(), process.id, unit));
    const web::Fields known{
        {"tekst", row.text}
    };
    return web::respond(wording_page(process, row, read_spot(context.fields), {known, {}}));
}

Response reword(Context& context, const Slug& slug, Unit unit)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto row = web::found(find_row(context.transaction(), process.id, unit));
    const auto page = [&](const Sent& sent) {
        return wording_page(process, row, read_spot(context.fields), sent);
    };
    const auto reading = read_wording(context.fields, {unit});
    if (not reading) return web::respond(page({context.fields, reading.error()}), 422);
    return read_anew(context, process, *reading, page);
}

Response show_splitting(Context& context, const Slug& slug, Unit unit)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto row = web::found(find_row(context.transaction(), process.id, unit));
    web::Fields known;
    const auto parts = parts_of(row.text);
    for (std::size_t part = 0; part < parts.size(); ++part)
        known.add(name_of_part(part), parts[part]);
    return web::respond(splitting_page(process, row, read_spot(context.fields), {known, {}}));
}

Response split_up(Context& context, const Slug& slug, Unit unit)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto row = web::found(find_row(context.transaction(), process.id, unit));
    const auto page = [&](const Sent& sent) {
        return splitting_page(process, row, read_spot(context.fields), sent);
    };
    const auto reading = read_parts(context.fields, unit);
    if (not reading) return web::respond(page({context.fields, reading.error()}), 422);
    return read_anew(context, process, *reading, page);
}

/// The units that are to become one; the page that does not exist when they are not two any more.
std::vector<Row> rows_to_merge(Context& context, const Process& process)
{
    std::vector<Row> rows;
    for (const auto& unit : read_units(context.fields["stukken"]))
        if (auto row = find_row(context.transaction(), process.id, unit))
            rows.push_back(*std::move(row));
    if (rows.size() < 2) throw web::HttpError{404};
    return rows;
}

Response show_merging(Context& context, const Slug& slug)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto rows = rows_to_merge(context, process);
    const auto longest =
        std::ranges::max_element(rows, {}, [](const Row& row) { return row.text.size(); });
    const web::Fields known{
        {"tekst", longest->text}
    };
    return web::respond(merging_page(process, rows, read_spot(context.fields), {known, {}}));
}

Response merge_units(Context& context, const Slug& slug)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto rows = rows_to_merge(context, process);
    const auto page = [&](const Sent& sent) {
        return merging_page(process, rows, read_spot(context.fields), sent);
    };
    const auto reading = read_wording(context.fields, read_units(context.fields["stukken"]));
    if (not reading) return web::respond(page({context.fields, reading.error()}), 422);
    return read_anew(context, process, *reading, page);
}

} // namespace

web::Routes reading_routes()
{
    return {
        {Method::get,
         "/kantoor/trajecten/{}/themas/stukken/{}/verwoording",               Access::team,
         show_wording                                                                                   },
        {Method::post, "/kantoor/trajecten/{}/themas/stukken/{}/verwoording", Access::team, reword      },
        {Method::get,
         "/kantoor/trajecten/{}/themas/stukken/{}/splitsing",                 Access::team,
         show_splitting                                                                                 },
        {Method::post, "/kantoor/trajecten/{}/themas/stukken/{}/splitsing",   Access::team, split_up    },
        {Method::get,  "/kantoor/trajecten/{}/themas/samenvoeging",           Access::team, show_merging},
        {Method::post, "/kantoor/trajecten/{}/themas/samenvoeging",           Access::team, merge_units },
    };
}

} // namespace wijkspraak::themes
