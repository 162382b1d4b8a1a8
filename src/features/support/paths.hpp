#pragma once

#include "features/support/support.hpp"

/// Where the pages of this feature stand.
namespace wijkspraak::support {

inline constexpr const char* contacts_home = "/kantoor/ondersteuning/contacten";
inline constexpr const char* settings_path = "/kantoor/ondersteuning/instellingen";

std::string requests_path(const bodies::Body& body, RequestId id);
std::string office_path(RequestId id); ///< "/kantoor/ondersteuning/12"

} // namespace wijkspraak::support
