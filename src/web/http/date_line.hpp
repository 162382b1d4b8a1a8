#pragma once

#include <ctime>
#include <string>
#include <string_view>

namespace wijkspraak::web::http {

/// "Date: Mon, 02 Mar 2026 10:00:00 GMT", written out once in a second. For one thread.
class DateLine {
public:
    std::string_view at(std::time_t now);

private:
    std::time_t now_ = -1;
    std::string line_;
};

} // namespace wijkspraak::web::http
