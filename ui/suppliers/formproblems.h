// What is wrong with a record, as the forms of suppliers say it: under the fields it is about.
#pragma once

#include "core/base/message.h"
#include "ui/text/failure.h"

#include <QHash>

namespace lianming {

/// The problems that validate() finds, in words, by the field that `fieldOf` names for each.
template<class Record, class FieldOf>
[[nodiscard]] QHash<QString, QString> problemsOf(const Record &record, FieldOf fieldOf)
{
    QHash<QString, QString> out;
    for (const auto problem : validate(record))
        out.insert(QString::fromLatin1(fieldOf(problem)), messageText(problemMessage(problem)));
    return out;
}

} // namespace lianming
