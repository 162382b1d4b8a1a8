#include "civic/zone.hpp"
#include "features/areas/areas.hpp"
#include "features/bodies/bodies.hpp"
#include "features/bodies/handlers.hpp"
#include "features/bodies/pages.hpp"
#include "paper/calendar.hpp"
#include "paper/pdf.hpp"
#include "web/characters.hpp"

#include <algorithm>
#include <array>

namespace wijkspraak::bodies {

using web::Access;
using web::Context;
using web::Method;
using web::Response;
using web::Slug;

namespace {

/// How large the letters of a poster are: as large as lets it fit on one sheet.
constexpr std::array poster_letters{1.8, 1.6, 1.4, 1.2, 1.0};
/// What a calendar still shows of the past: who subscribed sees last month's meetings too.
constexpr std::chrono::days calendar_looks_back{90};

/// What shows nothing but the register is kept ready until anything of the site changes.
Response for_everyone(Response response)
{
    response.keep_under = {"site"};
    return response;
}

Response respond_to_all(web::Page page)
{
    return for_everyone(web::respond(std::move(page)));
}

Response respond_to_all(web::Download download)
{
    return for_everyone({.body = std::move(download)});
}

Search search_in(const web::Fields& fields, const std::vector<areas::Area>& areas)
{
    Search search{
        .words = web::shown(fields["zoek"]),
        .kind = parse_body_kind(fields["vorm"]),
        .order = fields["volgorde"] == "stadsdeel" ? Order::by_district : Order::by_name};
    for (const auto& area : areas)
        if (area.slug == fields["stadsdeel"]) search.district = area.id;
    return search;
}

Search search_in(Context& context, const std::vector<areas::Area>& areas)
{
    auto search = search_in(context.fields, areas);
    if (search.district)
        search.territories = areas::territories_of(context.transaction(), *search.district);
    return search;
}

Response show_register(Context& context)
{
    auto& transaction = context.transaction();
    const auto areas = areas::all(transaction);
    const auto search = search_in(context, areas);
    const auto with = search.words.empty() ? With::names : With::words;
    const auto ids = excerpt_of(
        matching(lines(transaction, day_of(context.now), with), areas, search),
        page_in(context.fields)
    );

    Register shown{
        .excerpt = {.items = {}, .page = ids.page, .pages = ids.pages, .total = ids.total},
        .search = search,
        .districts = areas
    };
    for (const auto id : ids.items) {
        auto body = find(transaction, id).value();
        auto district = name_of_district(areas, body.district);
        shown.excerpt.items.push_back({std::move(body), std::move(district)});
    }
    shown.address = web::shown(context.fields["adres"]);
    shown.knows_addresses = areas::knows_addresses(transaction);
    if (not shown.address.empty())
        shown.found = neighbours_of(transaction, shown.address, day_of(context.now));
    auto page = register_page(shown);
    const bool is_asked = not search.words.empty() or not shown.address.empty();
    return is_asked ? web::respond(std::move(page)) : respond_to_all(std::move(page));
}

Profiled profiled(Transaction& transaction, const Kept& kept, Date today)
{
    Profiled shown{
        .listed =
            {kept.body(),
                     name_of_district(areas::all(transaction), kept.registration.body.district)},
        .profile = kept.registration.profile,
        .members = members_of(transaction, kept.id),
        .meetings = meetings_of(transaction, kept.id, today),
        .documents = documents::of_process(transaction, shelf_of(kept.id)),
        .buurten = buurten_of(transaction, kept.registration.profile),
        .today = today
    };
    std::erase_if(shown.meetings, [](const Meeting& meeting) { return not meeting.is_public; });
    std::erase_if(shown.documents, [](const documents::Document& document) {
        return not document.is_public or not document.file;
    });
    return shown;
}

std::string one_sheet(const paper::Document& poster, paper::PaperSize size)
{
    for (const auto letters : poster_letters) {
        const auto fits = [](const paper::PdfProgress& progress) { return progress.pages <= 1; };
        const auto pdf = paper::to_pdf(poster, {.go_on = fits, .size = size, .letters = letters});
        if (pdf) return *pdf;
    }
    return paper::to_pdf(poster, {.go_on = {}, .size = size}).value();
}

Response show_poster(Context& context, const Slug& slug)
{
    const auto kept = web::found(find_kept(context.transaction(), slug.value));
    const auto poster = poster_of(
        profiled(context.transaction(), kept, day_of(context.now)),
        Language::dutch(),
        context.settings.municipality,
        context.settings.public_url
    );
    const bool is_large = context.fields["formaat"] == "a3";
    return respond_to_all(web::Download{
        .media_type = "application/pdf",
        .file_name = slug.value + (is_large ? "-a3.pdf" : "-a4.pdf"),
        .bytes = one_sheet(poster, is_large ? paper::PaperSize::a3 : paper::PaperSize::a4)});
}

Response show_calendar(Context& context, const Slug& slug)
{
    const auto kept = web::found(find_kept(context.transaction(), slug.value));
    const auto body = kept.body();
    const auto from = day_of(context.now) - calendar_looks_back;
    paper::Calendar calendar{.name = body.name, .events = {}};
    for (const auto& meeting : meetings_of(context.transaction(), kept.id, from)) {
        if (not meeting.is_public) continue;
        calendar.events.push_back(
            {.uid = "bijeenkomst-" + std::to_string(meeting.id.value()) + "@" + body.slug,
             .on = meeting.on,
             .from = meeting.from,
             .until = meeting.until,
             .title = meeting.title + " (" + body.name + ")",
             .place = meeting.place,
             .note = meeting.note,
             .address = context.settings.public_url.empty()
                            ? std::string{}
                            : context.settings.public_url + public_path(body),
             .is_cancelled = meeting.is_cancelled,
             .revision = meeting.revision,
             .changed_at = meeting.changed_at}
        );
    }
    return respond_to_all(web::Download{
        .media_type = "text/calendar; charset=utf-8",
        .file_name = {},
        .bytes = paper::to_ical(calendar)});
}

Response show_document(Context& context, const Slug& slug, documents::DocumentId id)
{
    auto& transaction = context.transaction();
    const auto kept = web::found(find_kept(transaction, slug.value));
    const auto all = documents::of_process(transaction, shelf_of(kept.id));
    const auto document = std::ranges::find(all, id, &documents::Document::id);
    if (document == all.end() or not document->file) throw web::HttpError{404};
    const auto ties = ties_of(transaction, context.viewer, kept);
    const bool may_read = document->is_public or may_see_private(ties) or ties.reads_along;
    if (not may_read) throw web::HttpError{404};
    const auto file = web::found(documents::find(transaction, *document->file));
    return {
        .body = web::Download{
                              .media_type = file.media_type,
                              .file_name = file.name,
                              .bytes = documents::bytes_of(transaction, file.id)}
    };
}

} // namespace

Response show_for_everyone(Context& context, const Body& body, html::Node more)
{
    auto& transaction = context.transaction();
    const auto kept = find_kept(transaction, body.id).value();
    const auto shown = profiled(transaction, kept, day_of(context.now));
    return respond_to_all(body_page(shown, std::move(more)));
}

web::Routes public_routes()
{
    return {
        {Method::get, "/wijkorganen",               Access::anyone, show_register},
        {Method::get, "/wijkorganen/{}/poster",     Access::anyone, show_poster  },
        {Method::get, "/wijkorganen/{}/agenda.ics", Access::anyone, show_calendar},
        {Method::get, "/wijkorganen/{}/stukken/{}", Access::anyone, show_document},
    };
}

} // namespace wijkspraak::bodies
