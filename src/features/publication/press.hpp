#pragma once

#include "paper/fingerprint.hpp"

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

struct z_stream_s;

namespace wijkspraak::publication {

/// Presses a file of any length as it comes (gzip), onto a nameless file of the disk that goes with
/// the value, also when the program is killed.
class Press {
public:
    Press();

    /// Throws std::system_error when the disk is full.
    void put(std::string_view bytes);
    /// To be called once, after all has been put.
    void finish();

    // Of a finished file.
    std::uint64_t size() const { return size_; }
    const std::string& sha256() const { return sha256_; }
    std::uint64_t pressed_size() const { return pressed_size_; }
    const std::string& pressed_sha256() const { return pressed_sha256_; }
    /// The next pressed bytes, from the first on; none at the end.
    std::string next_part(std::size_t size);

private:
    struct End {
        void operator()(z_stream_s* stream) const;
    };
    struct Close {
        void operator()(std::FILE* file) const;
    };
    void press(std::string_view bytes, int flush);
    void keep(std::string_view pressed);

    std::unique_ptr<z_stream_s, End> stream_;
    std::unique_ptr<std::FILE, Close> file_;
    paper::Fingerprinting plain_;
    paper::Fingerprinting pressed_;
    std::uint64_t size_ = 0;
    std::uint64_t pressed_size_ = 0;
    std::string sha256_;
    std::string pressed_sha256_;
};

/// Gives back what was pressed, as its parts come.
class Unpressing {
public:
    Unpressing();

    /// The next part; only once take() has given back all of the one before.
    void add(std::string pressed);
    /// So many of the next bytes at most; none when another part is needed. Throws
    /// std::runtime_error where a part is damaged.
    std::string take(std::size_t most);

private:
    struct End {
        void operator()(z_stream_s* stream) const;
    };
    std::unique_ptr<z_stream_s, End> stream_;
    std::string part_;
};

} // namespace wijkspraak::publication
