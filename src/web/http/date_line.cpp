#include "web/http/date_line.hpp"

#include <array>

namespace wijkspraak::web::http {

std::string_view DateLine::at(std::time_t now)
{
    if (now == now_) return line_;
    std::array<char, 64> text{};
    std::tm calendar{};
    gmtime_r(&now, &calendar);
    const auto size =
        std::strftime(text.data(), text.size(), "Date: %a, %d %b %Y %H:%M:%S GMT\r\n", &calendar);
    line_.assign(text.data(), size);
    now_ = now;
    return line_;
}

} // namespace wijkspraak::web::http
