// What readers of LIDO (1.0 and 1.1, lido-schema.org) have in common.
#pragma once

#include "core/exchange/xmlstream.h"

namespace lianming {

/// Whether the stream stands at the start of LIDO's element of this name, whatever its prefix.
[[nodiscard]] inline bool isLidoStart(const XmlStream &xml, QStringView name)
{
    return xml.isStart() && xml.name() == name && xml.space().startsWith(u"http://www.lido-schema.org");
}

/// LIDO's own address for the kind of a workID that is an inventory number, and the word that older files have.
[[nodiscard]] inline bool isInventoryNumber(QStringView type)
{
    return type.endsWith(u"lido00113") || type.compare(u"inventory number", Qt::CaseInsensitive) == 0;
}

/// What follows the last slash of a record's number: "DE-MUS-059918/1977.20" names 1977.20.
[[nodiscard]] inline QString lastLidoPart(const QString &id)
{
    return id.mid(id.lastIndexOf(u'/') + 1);
}

/// The address of a rights statement or licence that has one name in the world.
[[nodiscard]] inline bool isRightsAddress(QStringView id)
{
    return id.contains(u"creativecommons.org/") || id.contains(u"rightsstatements.org/");
}

} // namespace lianming
