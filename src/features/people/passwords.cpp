#include "features/people/passwords.hpp"

#include <sodium.h>

#include <array>
#include <semaphore>
#include <stdexcept>

namespace wijkspraak::people {

namespace {

constexpr unsigned long long passes = 2;
constexpr std::size_t memory = 19'456UL * 1024;

std::counting_semaphore<2>& turns()
{
    static std::counting_semaphore<2> semaphore{2};
    return semaphore;
}

/// Holds one of the turns while it lives.
class Turn {
public:
    Turn() { turns().acquire(); }
    ~Turn() { turns().release(); }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
};

void prepare()
{
    static const int outcome = sodium_init();
    if (outcome < 0) throw std::runtime_error{"libsodium cannot start"};
}

std::string hex(const unsigned char* bytes, std::size_t size)
{
    std::string text(size * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes, size);
    text.pop_back();
    return text;
}

} // namespace

std::string hash_password(std::string_view password)
{
    prepare();
    const Turn turn;
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str_alg(
            hash.data(),
            password.data(),
            password.size(),
            passes,
            memory,
            crypto_pwhash_ALG_ARGON2ID13
        ) != 0)
        throw std::bad_alloc{};
    return hash.data();
}

bool fits(std::string_view password, const std::string& hash)
{
    static const std::string nobodys = hash_password("a password that nobody has");
    const auto& compared = hash.empty() ? nobodys : hash;
    // A view over nothing has no address, and libsodium asks for one.
    const auto* const typed = password.empty() ? "" : password.data();
    const Turn turn;
    const bool is_same = crypto_pwhash_str_verify(compared.c_str(), typed, password.size()) == 0;
    return is_same and not hash.empty();
}

std::string new_secret()
{
    prepare();
    std::array<unsigned char, 32> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return hex(bytes.data(), bytes.size());
}

std::string keep_of(std::string_view secret)
{
    prepare();
    std::array<unsigned char, 32> hash{};
    crypto_generichash(
        hash.data(),
        hash.size(),
        reinterpret_cast<const unsigned char*>(secret.data()),
        secret.size(),
        nullptr,
        0
    );
    return hex(hash.data(), hash.size());
}

} // namespace wijkspraak::people
