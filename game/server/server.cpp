// Starts and stops the network thread, and speaks with it. All of Boost.Beast is compiled here.
#include "server/server.hpp"
#include "base/overloaded.hpp"
#include "server/decode.hpp"
#include "server/talking.hpp"
#include <algorithm>
#include <sys/resource.h>

namespace retake::server {
namespace {

// As many files as the system lets us have: each phone is one.
void raise_file_limit() {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < limit.rlim_max) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

Failure not_listening(const Setting& setting, const ErrorCode& error) {
    const auto where = setting.address + ", port " + std::to_string(setting.port);
    if (error == asio::error::address_in_use)
        return {"The port is taken: another program, or another room, is at " + where + ".", "Close it first.",
                "Or choose another port with --port."};
    return {"Phones cannot be listened to at " + where + ": " + error.message() + ".", "An address must be one of this computer.",
            "Leave out --address, and the likeliest is chosen."};
}

} // namespace

Result<void> Server::Network::listen() {
    ErrorCode error;
    const auto address = asio::ip::make_address(setting.address, error);
    if (error)
        return Failure{"'" + setting.address + "' is no address.", "An address is four numbers, such as 192.168.1.23."};
    const Tcp::endpoint endpoint(address, setting.port);
    acceptor.open(endpoint.protocol(), error);
    if (!error)
        acceptor.set_option(asio::socket_base::reuse_address(true), error);
    if (!error)
        acceptor.bind(endpoint, error);
    if (!error)
        acceptor.listen(4096, error);
    if (error)
        return not_listening(setting, error);
    port = acceptor.local_endpoint(error).port();
    plain_page = std::make_shared<const std::string>(std::move(setting.page.html));
    packed_page = std::make_shared<const std::string>(std::move(setting.page.gzip));
    keeper.begin(); // Now that it is sure to be kept here.
    publish();
    return {};
}

void Server::Network::run() {
    asio::co_spawn(executor, accept_all(), asio::detached);
    sweep();
    changed();
    io.run();
}

void Server::Network::send(const Parcels& parcels) {
    for (const auto& parcel : parcels)
        for (const auto phone : parcel.to) {
            const auto found = links.find(phone);
            if (found == links.end())
                continue;
            if (parcel.bytes)
                found->second->send(parcel.bytes, parcel.last);
            else
                found->second->cut();
        }
}

// The room is ticked when it is due; while its journal cannot be written it is tried again now and then.
void Server::Network::changed() {
    publish_soon();
    see_what_is_due();
}

// A thousand responses a second need not each ask when the card is due: a twentieth of a second later is soon enough.
void Server::Network::see_what_is_due() {
    const auto due = classroom::due(keeper.room());
    if (due == due_at && !keeper.trouble())
        return;
    due_at = due;
    due_timer.cancel();
    if (!due)
        return;
    const auto least = keeper.trouble() ? Milliseconds{500} : Milliseconds{0};
    due_timer.expires_after(std::max(least, *due - now()));
    due_timer.async_wait([this](ErrorCode error) {
        if (error || stopping)
            return;
        due_at.reset();
        send(keeper.tick(now()));
        changed();
    });
}

void Server::Network::publish_soon() {
    if (publishing || stopping)
        return;
    publishing = true;
    const auto larger =
        Milliseconds{static_cast<int>(keeper.room().players.size() / 20)}; // A room of a thousand is copied at ease.
    publish_timer.expires_after(publish_every + larger);
    publish_timer.async_wait([this](ErrorCode error) {
        publishing = false;
        if (error)
            return;
        publish();
        see_what_is_due();
    });
}

void Server::Network::publish() {
    auto out = frames_out;
    for (const auto& [id, link] : links)
        out += link->frames_out;
    auto next = std::make_shared<const Seen>(Seen{.room = std::make_shared<const classroom::Room>(keeper.room()),
                                                  .phones = static_cast<int>(keeper.room().seats.size()),
                                                  .connections = connections,
                                                  .reached = reached,
                                                  .frames_in = frames_in,
                                                  .frames_out = out,
                                                  .slowest = std::exchange(slowest, {}),
                                                  .trouble = keeper.trouble(),
                                                  .kept = keeper.kept()});
    const std::lock_guard guard(seen_lock);
    seen.swap(next); // The old one may be the last of its kind: it goes outside of the lock.
}

std::shared_ptr<const Seen> Server::Network::look() const {
    const std::lock_guard guard(seen_lock);
    return seen;
}

void Server::Network::miss_the_gone() {
    const auto at = now();
    for (; !gone.empty() && at - gone.front().first >= setting.limits.drop_after; gone.pop_front()) {
        send(keeper.leave(gone.front().second, at)); // Nothing, where the pupil is back on another connection.
        changed();
    }
}

// Twice a second: whose round trip is to be measured, and which addresses need not be known any more.
void Server::Network::sweep() {
    const auto at = now();
    for (const auto& [id, link] : links)
        if (at - link->last_ping >= setting.limits.ping_every)
            link->ping(at, setting.limits.idle_time);
    miss_the_gone();
    keeper.gate().forget_quiet_ones(at);
    sweep_timer.expires_after(std::min(Milliseconds{500}, setting.limits.ping_every));
    sweep_timer.async_wait([this](ErrorCode error) {
        if (!error && !stopping)
            sweep();
    });
}

void Server::Network::stop(Parting parting) {
    ErrorCode ignored;
    stopping = true;
    acceptor.close(ignored);
    for (auto* timer : {&due_timer, &publish_timer, &sweep_timer, &retry_timer})
        timer->cancel();
    publish();
    const auto farewell = parting == Parting::over ? encode_over() : nullptr;
    for (const auto& [id, link] : links)
        if (farewell)
            link->send(farewell, true);
        else
            link->cut();
    sweep_timer.expires_after(std::chrono::milliseconds(farewell && !links.empty() ? 400 : 20)); // for what is on its way
    sweep_timer.async_wait([this](ErrorCode) {
        for (const auto& [id, link] : links)
            link->cut();
        io.stop();
    });
}

Result<std::unique_ptr<Server>> Server::start(Setting setting, Opening opening) {
    raise_file_limit();
    auto network = std::make_unique<Network>(std::move(setting), std::move(opening));
    if (auto listening = network->listen(); !listening)
        return listening.error();
    return std::unique_ptr<Server>(new Server(std::move(network)));
}

Server::Server(std::unique_ptr<Network> network)
    : network_(std::move(network)), thread_([network = network_.get()] { network->run(); }) {}

Server::~Server() { stop(Parting::for_a_time); }

std::uint16_t Server::port() const { return network_->port; }

void Server::post(Command command) {
    asio::post(network_->io, [network = network_.get(), command = std::move(command)] {
        network->send(network->keeper.carry_out(command, network->now()));
        network->changed();
    });
}

std::shared_ptr<const Seen> Server::seen() const { return network_->look(); }

void Server::stop(Parting parting) {
    if (!thread_.joinable())
        return;
    asio::post(network_->io, [network = network_.get(), parting] { network->stop(parting); });
    thread_.join();
}

} // namespace retake::server
