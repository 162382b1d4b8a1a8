#pragma once

#include "features/deliveries/pages.hpp"
#include "web/routes.hpp"

namespace wijkspraak::deliveries {

web::Routes list_routes();
web::Routes running_routes();
web::Routes letter_routes();

/// A delivery with the process it belongs to.
struct Found {
    processes::Process process;
    Delivery delivery;
};
Found found(storage::Transaction& transaction, const web::Slug& slug, DeliveryId id);
web::Response to_delivery(const web::Slug& slug, DeliveryId id);
/// How far it is.
web::Response show_progress(web::SlowContext& context, const web::Slug& slug, DeliveryId id);
inline constexpr int faults_shown = 20; ///< beside something else

/// The page where files are brought, with what is wrong with what was sent.
web::Page overview_with(
    storage::Transaction& transaction, const processes::Process& process, const Filled& filled
);

/// The bytes of a file on disk.
std::string bytes_of(const web::Upload& upload);

inline constexpr std::uint64_t largest_file = 64'000'000;
Text too_large();

} // namespace wijkspraak::deliveries
