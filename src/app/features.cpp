#include "app/features.hpp"

#include "features/actions/actions.hpp"
#include "features/areas/areas.hpp"
#include "features/bodies/bodies.hpp"
#include "features/closings/closings.hpp"
#include "features/consents/consents.hpp"
#include "features/coverage/coverage.hpp"
#include "features/deliveries/deliveries.hpp"
#include "features/design/design.hpp"
#include "features/documents/documents.hpp"
#include "features/exchange/exchange.hpp"
#include "features/hall/hall.hpp"
#include "features/inputs/inputs.hpp"
#include "features/intake/intake.hpp"
#include "features/levels/levels.hpp"
#include "features/messages/messages.hpp"
#include "features/moments/moments.hpp"
#include "features/oversight/oversight.hpp"
#include "features/people/people.hpp"
#include "features/portal/portal.hpp"
#include "features/processes/processes.hpp"
#include "features/publication/publication.hpp"
#include "features/receipts/receipts.hpp"
#include "features/reports/reports.hpp"
#include "features/support/support.hpp"
#include "features/talks/talks.hpp"
#include "features/terms/terms.hpp"
#include "features/themes/themes.hpp"
#include "features/trainings/trainings.hpp"
#include "storage/audit.hpp"

#include <initializer_list>
#include <iterator>

namespace wijkspraak::app {

namespace {

template <typename List>
List joined(std::initializer_list<List> lists)
{
    List all;
    for (const auto& list : lists) all.insert(all.end(), list.begin(), list.end());
    return all;
}

} // namespace

web::Routes routes()
{
    return joined<web::Routes>({
        talks::routes(),
        coverage::routes(),
        portal::routes(),
        people::routes(),
        people::invitation_routes(),
        messages::routes(),
        bodies::routes(),
        areas::routes(),
        documents::routes(),
        actions::routes(),
        processes::routes(),
        moments::routes(),
        inputs::routes(),
        intake::routes(),
        themes::routes(),
        deliveries::routes(),
        hall::routes(),
        consents::routes(),
        reports::routes(),
        closings::routes(),
        receipts::routes(),
        publication::routes(),
        terms::routes(),
        design::routes(),
        oversight::routes(),
        levels::routes(),
        support::routes(),
        trainings::routes(),
        exchange::routes(),
    });
}

/// In this order: a table may refer to one of a feature above it in the list.
storage::Migrations migrations()
{
    return joined<storage::Migrations>({
        storage::migrations(),  people::migrations(),      people::invitation_migrations(),
        messages::migrations(), areas::migrations(),       documents::migrations(),
        bodies::migrations(),   coverage::migrations(),    actions::migrations(),
        levels::migrations(),   support::migrations(),     trainings::migrations(),
        exchange::migrations(), processes::migrations(),   moments::migrations(),
        inputs::migrations(),   deliveries::migrations(),  hall::migrations(),
        themes::migrations(),   consents::migrations(),    talks::migrations(),
        reports::migrations(),  publication::migrations(), oversight::migrations(),
    });
}

} // namespace wijkspraak::app
