#pragma once

#include "features/areas/address.hpp"
#include "features/areas/intake.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// Files with rows: key figures of CBS and the addresses of the municipality.
namespace wijkspraak::areas {

/// The figures of an area, as a row has them.
struct FiguresRow {
    Place place;
    int year = 0; ///< 0 when the row does not say it
    std::string code;
    Figures figures;
};

struct RowsIntake {
    std::vector<FiguresRow> figures;
    std::vector<Address> addresses;
};

/// By its header it is seen what the file is. Puts what it holds in `intake`, and what is wrong in
/// `faults`.
void read_rows(const std::string& name, std::string_view bytes, RowsIntake& intake, Faults& faults);

} // namespace wijkspraak::areas
