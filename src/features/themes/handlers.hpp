#pragma once

#include "features/themes/pages.hpp"
#include "web/routes.hpp"

/// The routes of the themes, one table for each of their parts, and how their lists are read.
namespace wijkspraak::themes {

web::Routes working_routes();
web::Routes reading_routes();
web::Routes suggestion_routes();
web::Routes theme_routes();
web::Routes entry_routes();
web::Routes public_routes();

/// Whoever looks may put the ledger in order.
bool may_change(const web::Context& context);

/// A page of a list, and where the one that follows begins.
struct Rows {
    std::vector<Row> rows;
    std::optional<int> next = {};
};
inline constexpr std::size_t entries_of_point = 5; ///< that a list shows

std::optional<Row> find_row(
    storage::Transaction& transaction, processes::ProcessId process, const Unit& unit
);
Row row_of(storage::Transaction& transaction, processes::ProcessId process, const Point& point);
Row row_of(const inputs::Input& entry);
/// Loose points first, then entries above this number that nobody placed yet.
Rows rows_to_place(
    storage::Transaction& transaction, processes::ProcessId process, std::optional<int> after
);
/// Where entries stand now: as themselves or as the points that came out of them, each once.
std::vector<Row> rows_of(
    storage::Transaction& transaction,
    processes::ProcessId process,
    const std::vector<inputs::Input>& entries
);
/// What stands in a theme, below a number.
Rows members_below(
    storage::Transaction& transaction,
    processes::ProcessId process,
    const Theme& theme,
    std::optional<int> before
);
/// Has each row say which of these themes it may belong to.
void suggest_themes(
    storage::Transaction& transaction,
    processes::ProcessId process,
    const std::vector<Theme>& themes,
    std::vector<Row>& rows
);
std::vector<LastStep> with_extent(storage::Transaction& transaction, std::vector<Step> steps);
Names names_of(storage::Transaction& transaction, processes::ProcessId process);

/// The page of a spot: as it is, or with a form that came in and what is wrong with it.
web::Response page_of_spot(
    web::Context& context,
    const processes::Process& process,
    const Spot& spot,
    const Sent& sent,
    int status = 200
);
web::Page working_with(
    web::Context& context, const processes::Process& process, const Spot& spot, const Sent& sent
);
web::Page suggestions_with(
    web::Context& context, const processes::Process& process, const Spot& spot, const Sent& sent
);
web::Page theme_with(
    web::Context& context, const processes::Process& process, const Spot& spot, const Sent& sent
);

} // namespace wijkspraak::themes
