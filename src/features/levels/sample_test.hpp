#pragma once

#include "features/areas/areas.hpp"
#include "features/bodies/bodies.hpp"
#include "features/levels/levels.hpp"
#include "support/town.hpp"

#include <algorithm>
#include <string>
#include <vector>

/// A town with a regulation of three levels and two bodies, for the tests of pages.
namespace wijkspraak::levels::testing {

using wijkspraak::testing::anonymous;
using wijkspraak::testing::fatma;
using wijkspraak::testing::karim;
using wijkspraak::testing::noor;
using wijkspraak::testing::otto;
using wijkspraak::testing::tess;
using wijkspraak::testing::Town;
using wijkspraak::testing::Visitor;

inline const std::string own = "/mijn-wijkorganen/hof/niveau";
inline const std::string office = "/kantoor/wijkorganen/hof/niveau";

/// Noor is secretary of De Hof, of which Tess is the coach; it has the ranks from 2024 on.
void arrange(Town& town, const std::vector<int>& ranks);

} // namespace wijkspraak::levels::testing
