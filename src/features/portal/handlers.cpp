#include "civic/zone.hpp"
#include "features/actions/actions.hpp"
#include "features/areas/areas.hpp"
#include "features/inputs/inputs.hpp"
#include "features/portal/pages.hpp"
#include "features/portal/portal.hpp"
#include "features/processes/processes.hpp"
#include "features/records/records.hpp"
#include "features/reports/reports.hpp"
#include "features/themes/themes.hpp"

#include <algorithm>
#include <charconv>

namespace wijkspraak::portal {

namespace {

using processes::Process;
using records::Record;
using storage::Transaction;
using web::Access;
using web::Context;
using web::Method;
using web::Response;
using web::Slug;

constexpr std::size_t lines_on_a_page = 20;
constexpr std::size_t processes_at_home = 5;

std::vector<Process> all_public(Transaction& transaction)
{
    auto all = processes::all(transaction);
    std::erase_if(all, [](const Process& process) { return not process.is_public; });
    return all;
}

Listed listed(Transaction& transaction, const Process& process)
{
    const bool is_published = reports::published(transaction, process.id).has_value();
    return {process, phase_of(records::public_record_of(transaction, process), is_published)};
}

/// What the address asks of a list.
struct Asked {
    std::string search;
    Order order;
    int page;
};

Asked asked(const web::Fields& query)
{
    int page = 1;
    const auto text = query["pagina"];
    std::from_chars(text.data(), text.data() + text.size(), page);
    return {
        .search = std::string{query["zoek"].substr(0, 200)},
        .order = query["volgorde"] == "titel" ? Order::by_title : Order::by_newest,
        .page = std::max(1, page)};
}

/// The part of the processes that a page of a list shows.
std::vector<Process> on_page(std::vector<Process> all, const Asked& asked, ListView& view)
{
    view.total = all.size();
    auto found = selected(std::move(all), asked.search, asked.order);
    view.found = found.size();
    view.search = asked.search;
    view.order = asked.order;
    view.pages =
        std::max(1, static_cast<int>((found.size() + lines_on_a_page - 1) / lines_on_a_page));
    view.page = std::min(asked.page, view.pages);
    const auto from = static_cast<std::size_t>(view.page - 1) * lines_on_a_page;
    const auto until = std::min(found.size(), from + lines_on_a_page);
    return {
        found.begin() + static_cast<std::ptrdiff_t>(from),
        found.begin() + static_cast<std::ptrdiff_t>(until)};
}

Response home(Context& context)
{
    auto all = selected(all_public(context.transaction()), "", Order::by_newest);
    std::vector<Listed> newest;
    for (const auto& process : all) {
        if (newest.size() == processes_at_home) break;
        newest.push_back(listed(context.transaction(), process));
    }
    auto response = web::respond(home_page(newest));
    response.keep_under = {"site"};
    for (const auto& process : newest)
        response.keep_under.push_back("process:" + std::to_string(process.process.id.value()));
    return response;
}

Response list(Context& context)
{
    ListView view;
    const auto all = all_public(context.transaction());
    for (const auto& process : on_page(all, asked(context.fields), view))
        view.shown.push_back(listed(context.transaction(), process));
    auto response = web::respond(list_page(view));
    response.keep_under = {"site"};
    for (const auto& process : all)
        response.keep_under.push_back("process:" + std::to_string(process.id.value()));
    return response;
}

html::Node headway_of(Context& context, const Process& process)
{
    const auto call = inputs::call_of(context.transaction(), process.id);
    return themes::headway_part(
        process,
        inputs::headway_of(context.transaction(), process.id),
        call ? call->answer_by : std::nullopt,
        day_of(context.now)
    );
}

std::vector<areas::Area> areas_of(Transaction& transaction, const Process& process)
{
    std::vector<areas::Area> named;
    for (const auto id : processes::areas_of(transaction, process.id))
        if (auto area = areas::find(transaction, id)) named.push_back(*std::move(area));
    return named;
}

Response show(Context& context, Slug slug)
{
    const auto process = processes::found(context.transaction(), slug);
    if (not process.is_public and context.viewer.roles.empty()) throw web::HttpError{404};

    const auto report = reports::published(context.transaction(), process.id);
    auto response = web::respond(process_page(
        {.record = records::public_record_of(context.transaction(), process),
         .call = inputs::call_of(context.transaction(), process.id),
         .today = day_of(context.now),
         .report_version = report ? std::optional{report->version} : std::nullopt,
         .headway = headway_of(context, process),
         .promised =
             actions::public_of_process(context.transaction(), process.id.value(), context.now),
         .areas = areas_of(context.transaction(), process)}
    ));
    if (process.is_public)
        response.keep_under = {"process:" + std::to_string(process.id.value()), "site"};
    return response;
}

Reports reports_of(Transaction& transaction, const Process& process)
{
    const auto all = reports::of_process(transaction, process.id);
    return {
        .is_frozen = not all.empty(),
        .is_published = not all.empty() and all.front().published_at.has_value()};
}

DeskLine desk_line(Transaction& transaction, const Process& process)
{
    const auto record = records::record_of(transaction, process);
    const auto findings = records::check(record);
    return {
        .process = process,
        .next = next_for(record, findings, reports_of(transaction, process)),
        .blocks = records::count_of(findings, records::Severity::block),
        .warnings = records::count_of(findings, records::Severity::warning)};
}

Response desk(Context& context)
{
    ListView view;
    std::vector<DeskLine> lines;
    for (const auto& process :
         on_page(processes::all(context.transaction()), asked(context.fields), view))
        lines.push_back(desk_line(context.transaction(), process));
    return web::respond(desk_page(lines, view, context.viewer));
}

Response overview(Context& context, Slug slug)
{
    const auto process = processes::found(context.transaction(), slug);
    const auto record = records::record_of(context.transaction(), process);
    const auto findings = records::check(record);
    const auto next = next_for(record, findings, reports_of(context.transaction(), process));
    return web::respond(overview_page(
        record,
        findings,
        next,
        {.actions = actions::of_process(context.transaction(), process.id.value(), context.now),
         .today = day_of(context.now),
         .may_add = web::may_enter(context.viewer, Access::team)}
    ));
}

actions::ProcessRef reference_to(const Process& process)
{
    return {process.id.value(), process.title, processes::public_path(process)};
}

Response new_action(Context& context, Slug slug)
{
    const auto process = processes::found(context.transaction(), slug);
    return actions::new_action(context, reference_to(process));
}

Response add_action(Context& context, Slug slug)
{
    const auto process = processes::found(context.transaction(), slug);
    return actions::add_action(context, reference_to(process));
}

Response accessibility(Context&)
{
    return web::respond(accessibility_page());
}

Response privacy(Context& context)
{
    return web::respond(privacy_page(context.settings.map_tiles()));
}

Response about(Context&)
{
    return web::respond(about_page());
}

/// For a supervisor: the process answers and the database can be read.
Response health(Context& context)
{
    context.transaction().run("select 1");
    return {
        .body = web::Download{"text/plain; charset=utf-8", "", "gezond\n"}
    };
}

Response metrics(Context& context)
{
    const auto text = context.settings.metrics ? context.settings.metrics() : std::string{};
    return {
        .body = web::Download{"text/plain; version=0.0.4; charset=utf-8", "", text}
    };
}

} // namespace

web::Routes routes()
{
    auto all = body_routes();
    for (auto& route : area_routes()) all.push_back(std::move(route));
    const web::Routes ways_in{
        {Method::get,  "/",                                  Access::anyone,   home         },
        {Method::get,  "/trajecten",                         Access::anyone,   list         },
        {Method::get,  "/trajecten/{}",                      Access::anyone,   show         },
        {Method::get,  "/toegankelijkheid",                  Access::anyone,   accessibility},
        {Method::get,  "/privacy",                           Access::anyone,   privacy      },
        {Method::get,  "/over",                              Access::anyone,   about        },
        {Method::get,  "/gezond",                            Access::anyone,   health       },
        {Method::get,  "/meetwaarden",                       Access::loopback, metrics      },
        {Method::get,  "/kantoor",                           Access::office,   desk         },
        {Method::get,  "/kantoor/trajecten/{}",              Access::office,   overview     },
        {Method::get,  "/kantoor/trajecten/{}/acties/nieuw", Access::team,     new_action   },
        {Method::post, "/kantoor/trajecten/{}/acties",       Access::team,     add_action   },
    };
    all.insert(all.end(), ways_in.begin(), ways_in.end());
    return all;
}

} // namespace wijkspraak::portal
