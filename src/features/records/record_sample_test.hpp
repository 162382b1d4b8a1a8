#pragma once

#include "features/records/finding.hpp"
#include "features/records/record.hpp"

#include <string>
#include <string_view>

/// Small records for the tests of the checker: the new square of Lindestad, and Fatma who leads it.
namespace wijkspraak::records::testing {

Dated on(std::string_view date);

/// Complete, as Fatma would want hers: decided on before anyone was asked, one meeting where
/// something was said, one outcome with its reaction and use. The checker finds nothing in it.
Record square();

moments::Moment& add_moment(
    Record& record, moments::MomentKind kind, std::string title, std::string_view date
);
/// A meeting with residents that has a result and an input, so that nothing is amiss.
moments::Moment& add_meeting(Record& record, std::string title, std::string_view date);
inputs::Outcome& add_outcome(Record& record, std::string title);
void respond(
    Record& record,
    const inputs::Outcome& outcome,
    inputs::Disposition disposition,
    std::string reason
);
void use(Record& record, const inputs::Outcome& outcome, std::string text);
processes::Frame& add_frame(Record& record, std::string text, std::string_view from);
consents::Round& add_round(Record& record, std::string title, Count bodies);
void stand(Record& record, const consents::Round& round, int body, consents::State state);

/// Fills in what the checker asks of the ledger from its entries.
void outline(Record& record);

/// The codes that the checker finds, with the severity behind those that block: "V10!".
std::string codes(Record record);

} // namespace wijkspraak::records::testing
