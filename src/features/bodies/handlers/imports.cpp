#include "features/bodies/handlers.hpp"
#include "features/bodies/import_pages.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace wijkspraak::bodies {

using web::Access;
using web::Context;
using web::Method;
using web::Notice;
using web::Response;
using web::SlowContext;

namespace {

constexpr std::uint64_t largest_sheet = 5'000'000; // in bytes

people::AccountId account_of(const Context& context)
{
    return people::AccountId{*context.viewer.account};
}

Response show_import(Context&)
{
    return web::respond(import_page({nothing_sent, no_problems}));
}

Response keep_sheet(SlowContext& context)
{
    const auto refused = [&](Text why) {
        const web::Problems problems{
            {std::string{sheet_field.name.view()}, std::move(why)}
        };
        return web::respond(import_page({context.fields, problems}), 422);
    };
    const auto upload = std::ranges::find_if(context.uploads, [](const web::Upload& one) {
        return one.field == sheet_field.name.view() and not one.file_name.empty();
    });
    if (upload == context.uploads.end()) return refused(t("Kies een bestand."));
    if (upload->size > largest_sheet) return refused(t("Het bestand is groter dan 5 MB."));

    std::ifstream file{upload->path, std::ios::binary};
    std::ostringstream bytes;
    bytes << file.rdbuf();
    const auto id = context.database.write([&](Transaction& transaction) {
        return keep_import(
            transaction, {upload->file_name, bytes.str()}, account_of(context), context.now
        );
    });
    return web::see("/kantoor/wijkorganen/import/" + std::to_string(id.value()));
}

Response show_preview(Context& context, ImportId id)
{
    auto& transaction = context.transaction();
    const auto import = web::found(find_import(transaction, id, account_of(context)));
    return web::respond(
        preview_page(id, import.file_name, read_sheet(transaction, import.file_name, import.bytes))
    );
}

/// What was shown may no longer be so: the file is read again, and taken in as a whole or not.
Response carry_out(Context& context, ImportId id)
{
    auto& transaction = context.transaction();
    const auto import = web::found(find_import(transaction, id, account_of(context)));
    const auto sheet = read_sheet(transaction, import.file_name, import.bytes);
    if (not sheet.problems.empty())
        return web::respond(preview_page(id, import.file_name, sheet), 409);
    take_in(transaction, sheet, context.actor());
    drop_import(transaction, id);
    return web::see("/kantoor/wijkorganen", Notice::saved);
}

Response save_list(Context& context)
{
    auto& transaction = context.transaction();
    auto bytes = to_csv(transaction, [&](const Kept& kept) {
        return may_see_private(ties_of(transaction, context.viewer, kept));
    });
    return {
        .body = web::Download{
                              .media_type = "text/csv; charset=utf-8",
                              .file_name = "wijkorganen.csv",
                              .bytes = std::move(bytes)}
    };
}

} // namespace

web::Routes import_routes()
{
    constexpr auto team = Access::neighbourhood_team;
    return {
        {Method::get,  "/kantoor/wijkorganen/import",    team, show_import },
        {Method::post, "/kantoor/wijkorganen/import",    team, keep_sheet  },
        {Method::get,  "/kantoor/wijkorganen/import/{}", team, show_preview},
        {Method::post, "/kantoor/wijkorganen/import/{}", team, carry_out   },
        {Method::get,  "/kantoor/wijkorganen/lijst.csv", team, save_list   },
    };
}

} // namespace wijkspraak::bodies
