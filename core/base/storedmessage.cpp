#include "core/base/storedmessage.h"

#include "core/base/json.h"

#include <algorithm>

namespace lianming {

QString storedMessage(const Message &message)
{
    Json out = Json::array({message.text});
    for (const QString &argument : message.args)
        out.push_back(argument.toStdString());
    return QString::fromStdString(out.dump());
}

QString storedMessageText(const QString &stored, const std::function<QString(const char *)> &translated)
{
    const Json parts = Json::parse(stored.toStdString(), nullptr, false);
    const bool isOurs = parts.is_array() && !parts.empty()
                        && std::ranges::all_of(parts, [](const Json &part) { return part.is_string(); });
    if (!isOurs)
        return stored;
    const auto text = parts.front().get<std::string>();
    Message message{text.c_str(), {}};
    for (size_t i = 1; i < parts.size(); ++i)
        message.args.append(QString::fromStdString(parts[i].get<std::string>()));
    return translated ? message.filled(translated(message.text)) : message.english();
}

} // namespace lianming
