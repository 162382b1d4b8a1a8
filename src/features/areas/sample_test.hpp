#pragma once

#include "features/areas/areas.hpp"
#include "features/areas/intake.hpp"

#include <string>

/// A small municipality for tests, drawn with squares: Lindestad, with two wijken of two buurten.
namespace wijkspraak::areas::sample {

/// A square in RD, in metres, as the coordinates of a polygon in GeoJSON.
std::string square(int x, int y, int width, int height);

/// A feature of a file as CBS gives it.
std::string feature(const std::string& properties, const std::string& coordinates);

/// A whole file with these features.
std::string file(const std::string& features, int reference = 28992);

// Lindestad lies around (250 000, 470 000) and is two kilometres wide and one high.
std::string municipality(const std::string& more = {});
std::string quarters(const std::string& more = {});
std::string neighbourhoods(const std::string& more = {});
std::string whole(const std::string& more = {}); ///< the three above

Result<Intake, Faults> read(const std::string& text, IntakeWish wish = {});

/// Reads and writes it; throws when something is wrong with it.
Written bring(storage::Transaction& transaction, const std::string& text, IntakeWish wish = {});

inline const storage::Actor karim{.account = 5, .role = "beheerder", .at = {1'000}};

} // namespace wijkspraak::areas::sample
