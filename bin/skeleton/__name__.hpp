#pragma once

#include "base/id.hpp"

#include <string>

namespace wijkspraak::__names__ {

using __Name__Id = Id<struct __Name__>;

/// A __name__ before the record has taken it in.
struct __Name__Draft {
    std::string title;
};

struct __Name__ : __Name__Draft {
    __Name__Id id;
};

} // namespace wijkspraak::__names__
