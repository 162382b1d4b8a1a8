#pragma once

#include "features/deliveries/forms.hpp"
#include "features/processes/processes.hpp"
#include "paper/email.hpp"
#include "web/page.hpp"

namespace wijkspraak::deliveries {

std::string office_path(const processes::Process& process
); ///< "/kantoor/trajecten/NAAM/aanleveren"
std::string office_path(const processes::Process& process, DeliveryId id);
std::string office_path(const processes::Process& process, LetterId id);

/// Where files are brought, and what was brought.
struct OverviewView {
    const std::vector<Delivery>& deliveries;
    const std::vector<Letter>& letters;
};
web::Page overview_page(
    const processes::Process& process, const OverviewView& view, const Filled& filled
);

/// Which column is what.
web::Page scheme_page(
    const processes::Process& process,
    const Delivery& delivery,
    const SchemeReferences& references,
    const Filled& filled
);

/// How the first rows will become entries, and which are refused.
struct PreviewView {
    const Delivery& delivery;
    std::vector<std::pair<std::int64_t, RowEntry>> entries; ///< by row; the first of them
    std::vector<FaultyCell> faults;                         ///< the first of them
    std::int64_t rows_looked_at;
    std::int64_t rows_refused; ///< among those
    const std::vector<areas::Area>& areas;
};
web::Page preview_page(const processes::Process& process, const PreviewView& view);

/// How far a delivery is, or what came of it.
struct DeliveryView {
    const Delivery& delivery;
    const std::vector<FaultyCell>& faults; ///< the first of them
    std::int64_t fault_count;
    bool is_still; ///< whether the reader does not want the page to look again by itself
};
web::Page delivery_page(const processes::Process& process, const DeliveryView& view);

inline constexpr int faults_per_page = 50;
struct FaultsView {
    const Delivery& delivery;
    const std::vector<FaultyCell>& faults;
    std::int64_t total;
    int page;
};
web::Page faults_page(const processes::Process& process, const FaultsView& view);

/// A message as it will become an entry.
struct LetterView {
    const Letter& letter;
    const paper::email::Message& message; ///< the one that is taken over
    const paper::email::Message& outer;   ///< the one that was brought
    std::size_t inner;
    LetterReferences references;
};
web::Page letter_page(
    const processes::Process& process, const LetterView& view, const Filled& filled
);
/// What is known of a message, for its form.
web::Fields fields_of(const paper::email::Message& message, const LetterReferences& references);

} // namespace wijkspraak::deliveries
