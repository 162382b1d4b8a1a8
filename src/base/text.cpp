#include "base/text.hpp"

namespace wijkspraak {

Text Text::verbatim(std::string words)
{
    Text text;
    text.words_ = std::move(words);
    return text;
}

Text Text::number(std::int64_t number)
{
    Text text;
    text.number_ = number;
    text.is_number_ = true;
    return text;
}

} // namespace wijkspraak
