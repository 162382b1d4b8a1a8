#pragma once

#include "features/imports/entry.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::imports {

/// A thing from a file with the key under which others refer to it.
template <typename Draft>
struct Keyed {
    std::string key;
    Source source;
    Draft draft;
};

/// A reference from one entry to another, by key, with the field it stood in.
struct Reference {
    std::string key;
    Source source;
    std::string_view field;
};

using References = std::vector<Reference>;

} // namespace wijkspraak::imports
