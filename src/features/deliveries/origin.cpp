#include "features/deliveries/origin.hpp"

#include <sodium.h>

#include <algorithm>
#include <cstring>
#include <stdexcept>

namespace wijkspraak::deliveries {

namespace {

std::string in_hexadecimals(const Print& print)
{
    std::string text(print.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), print.data(), print.size());
    text.pop_back();
    return text;
}

/// Puts a text behind another so that where one ends and the next begins makes a difference.
void append(std::string& content, std::string_view text)
{
    content += std::to_string(text.size());
    (content += ':') += text;
}

} // namespace

Print print_of(std::string_view secret, std::string_view text)
{
    static const int outcome = sodium_init();
    if (outcome < 0) throw std::runtime_error{"libsodium cannot start"};
    Print print{};
    crypto_generichash(
        print.data(),
        print.size(),
        reinterpret_cast<const unsigned char*>(text.data()),
        text.size(),
        reinterpret_cast<const unsigned char*>(secret.data()),
        std::min<std::size_t>(secret.size(), crypto_generichash_KEYBYTES_MAX)
    );
    return print;
}

std::string origin_of_message(std::string_view secret, std::string_view id, std::string_view bytes)
{
    std::string content = id.empty() ? "message without id" : "message";
    append(content, id.empty() ? bytes : id);
    return "bericht:" + in_hexadecimals(print_of(secret, content));
}

Origins::Found Origins::next(const RowIdentity& row)
{
    content_ = row.own_key.empty() ? "row" : "key";
    append(content_, list_);
    if (not row.own_key.empty()) {
        append(content_, row.own_key);
        const auto print = print_of(secret_, content_);
        const auto [seen, is_first] = seen_.emplace(print, row.number);
        Found found{"kenmerk:" + in_hexadecimals(print)};
        if (not is_first) found.same_key_at = seen->second;
        return found;
    }
    append(content_, row.text);
    for (const auto& cell : row.cells) append(content_, cell);
    const auto print = print_of(secret_, content_);
    const auto times = seen_[print]++;
    Found found{"rij:" + in_hexadecimals(print)};
    if (times > 0) (found.origin += '-') += std::to_string(times + 1);
    return found;
}

std::size_t Origins::Hash::operator()(const Print& print) const
{
    std::size_t hash = 0;
    std::memcpy(&hash, print.data(), sizeof hash);
    return hash;
}

} // namespace wijkspraak::deliveries
