#pragma once

#include "features/hall/line.hpp"
#include "features/inputs/inputs.hpp"
#include "web/routes.hpp"

#include <string>
#include <variant>
#include <vector>

/// What the script in the browser is told about the lines it kept.
namespace wijkspraak::hall {

/// A line by its origin, and what it became.
struct Outcome {
    std::string origin;
    std::variant<inputs::Receipt, LineProblem> became;
};
web::Response respond_with(const std::vector<Outcome>& outcomes);

/// Why none of the lines was taken.
enum class Setback { unreadable, too_many, closed };
web::Response respond_with(Setback setback);

} // namespace wijkspraak::hall
