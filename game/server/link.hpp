// A phone's WebSocket: what is sent to it waits here, and no longer than it should. For server.cpp alone.
#pragma once
#include "server/keeper.hpp"
#include <algorithm>
#include <array>
#include <boost/asio.hpp>
#include <boost/beast.hpp>
#include <utility> // Boost 1.74 needs it first.

namespace retake::server {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using Executor = asio::io_context::executor_type;
using Tcp = asio::ip::tcp;
using Socket = asio::basic_stream_socket<Tcp, Executor>;
using Stream = beast::basic_stream<Tcp, Executor, beast::unlimited_rate_policy>;
using ErrorCode = boost::system::error_code;

inline constexpr std::size_t queue_frames_max = 20, queue_bytes_max = 64 * 1024;
inline constexpr std::size_t trips_kept = 8;

class Link : public std::enable_shared_from_this<Link> {
public:
    using Snapshot = std::function<Bytes(classroom::ConnectionId)>;

    Link(classroom::ConnectionId link_id, Guest visitor, Stream stream, const Snapshot& all)
        : id(link_id), guest(std::move(visitor)), ws(std::move(stream)), snapshot_(all) {}

    // A queue that grows too long is dropped: the phone gets all of what it may see instead, once it listens again.
    void send(const Bytes& bytes, bool last) {
        if (closing_)
            return;
        closing_ = last;
        if (bytes && !behind_)
            queue(bytes);
        if (!writing_)
            write_next();
    }

    void cut() {
        ErrorCode ignored;
        closing_ = true;
        beast::get_lowest_layer(ws).socket().close(ignored);
    }

    // At most one is on its way, and a phone that does not reply for so long is let go. (The idle time-out of Beast runs whatever
    // is heard, unless the pings are its own, and those tell no round trip.)
    void ping(Instant now, Milliseconds idle_time) {
        if (pinged_ && now - *pinged_ >= idle_time)
            return cut();
        if (closing_ || pinged_)
            return;
        pinged_ = last_ping = now;
        ws.async_ping({}, [self = shared_from_this()](ErrorCode) {});
    }

    // The shortest of the last round trips.
    std::optional<Milliseconds> pong(Instant now) {
        if (!pinged_)
            return std::nullopt; // Nobody asked.
        trips_[trip_++ % trips_kept] = now - *pinged_;
        pinged_.reset();
        return *std::min_element(trips_.begin(), trips_.begin() + static_cast<std::ptrdiff_t>(std::min(trip_, trips_kept)));
    }

    const classroom::ConnectionId id;
    Guest guest;
    websocket::stream<Stream> ws;
    Instant last_ping{};
    std::uint64_t frames_out = 0;

private:
    void queue(const Bytes& bytes) {
        if (!waiting_.empty() && (waiting_.size() >= queue_frames_max || waiting_bytes_ + bytes->size() > queue_bytes_max)) {
            waiting_.clear();
            waiting_bytes_ = 0;
            behind_ = true;
            return;
        }
        waiting_bytes_ += bytes->size();
        waiting_.push_back(bytes);
    }

    Bytes next() {
        if (behind_) {
            behind_ = false;
            return snapshot_(id);
        }
        if (waiting_.empty())
            return nullptr;
        auto bytes = std::move(waiting_.front());
        waiting_.erase(waiting_.begin());
        waiting_bytes_ -= bytes->size();
        return bytes;
    }

    void write_next() {
        on_its_way_ = next();
        writing_ = on_its_way_ != nullptr;
        if (writing_) {
            ++frames_out;
            ws.async_write(asio::buffer(*on_its_way_), [self = shared_from_this()](ErrorCode error, std::size_t) {
                self->writing_ = false;
                if (error)
                    self->cut();
                else
                    self->write_next();
            });
        } else if (closing_) {
            ws.async_close(websocket::close_code::normal, [self = shared_from_this()](ErrorCode) { self->cut(); });
        }
    }

    const Snapshot& snapshot_;
    std::vector<Bytes> waiting_;
    std::size_t waiting_bytes_ = 0;
    Bytes on_its_way_;
    bool writing_ = false, behind_ = false, closing_ = false;
    std::optional<Instant> pinged_;
    std::array<Milliseconds, trips_kept> trips_{};
    std::size_t trip_ = 0;
};

} // namespace retake::server
