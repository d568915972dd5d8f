#include "core/exchange/lidoevent.h"

namespace lianming {

LanguageText lidoSpoken(XmlStream &xml)
{
    const QString language = xml.language();
    return {language, xml.text(longestLidoText).replace(u'\n', u' ')};
}

QStringList lidoConcept(XmlStream &xml)
{
    QList<LanguageText> terms;
    xml.forEachInside([&] {
        if (isLidoStart(xml, u"term"))
            terms.append(lidoSpoken(xml));
    });
    return spokenHere(terms);
}

namespace {

void tellType(LidoEvent &event, const QString &word)
{
    static const QStringList making{QStringLiteral("production"), QStringLiteral("creation"),
                                    QStringLiteral("herstellung"), QStringLiteral("制作"), QStringLiteral("创作")};
    static const QStringList finding{QStringLiteral("finding"), QStringLiteral("excavation"), QStringLiteral("fund"),
                                     QStringLiteral("出土"), QStringLiteral("发现")};
    event.made = event.made || word.endsWith(u"lido00007") || word.endsWith(u"lido00012") || making.contains(word);
    event.found = event.found || word.endsWith(u"lido00002") || finding.contains(word);
}

/// As displayed, or the name with the role behind it.
QStringList readActor(XmlStream &xml)
{
    QList<LanguageText> shown;
    QList<LanguageText> names;
    QList<LanguageText> roles;
    xml.forEachInside([&] {
        if (isLidoStart(xml, u"displayActorInRole")) {
            shown.append(lidoSpoken(xml));
        } else if (isLidoStart(xml, u"nameActorSet")) {
            const bool isFirst = names.isEmpty();
            xml.forEachInside([&] {
                if (isLidoStart(xml, u"appellationValue") && isFirst)
                    names.append(lidoSpoken(xml));
            });
        } else if (isLidoStart(xml, u"roleActor")) {
            xml.forEachInside([&] {
                if (isLidoStart(xml, u"term"))
                    roles.append(lidoSpoken(xml));
            });
        }
    });
    if (!shown.isEmpty())
        return spokenHere(shown);
    QStringList out = spokenHere(names);
    const QString role = spokenHere(roles).value(0);
    if (!out.isEmpty() && !role.isEmpty())
        out.last() += QStringLiteral(" (%1)").arg(role);
    return out;
}

void readDate(XmlStream &xml, LidoEvent &event)
{
    QList<LanguageText> shown;
    QString earliest;
    QString latest;
    xml.forEachInside([&] {
        if (isLidoStart(xml, u"displayDate"))
            shown.append(lidoSpoken(xml));
        else if (isLidoStart(xml, u"earliestDate"))
            earliest = lidoSpoken(xml).text;
        else if (isLidoStart(xml, u"latestDate"))
            latest = lidoSpoken(xml).text;
    });
    event.earliest = event.earliest.isEmpty() ? earliest : event.earliest;
    event.latest = event.latest.isEmpty() ? latest : event.latest;
    event.dates += spokenHere(shown);
}

/// What is displayed, or the parts that are named one by one.
QStringList readShown(XmlStream &xml, QStringView display, QStringView part, const QString &separator)
{
    QList<LanguageText> shown;
    QStringList parts;
    xml.forEachInside([&] {
        if (isLidoStart(xml, display))
            shown.append(lidoSpoken(xml));
        else if (isLidoStart(xml, part) && part == u"termMaterialsTech")
            parts += lidoConcept(xml);
        else if (isLidoStart(xml, part))
            parts.append(lidoSpoken(xml).text);
    });
    parts.removeDuplicates();
    if (!shown.isEmpty())
        return spokenHere(shown);
    return parts.isEmpty() ? QStringList() : QStringList(parts.join(separator));
}

} // namespace

LidoEvent readLidoEvent(XmlStream &xml)
{
    LidoEvent event;
    xml.forEachInside([&] {
        if (isLidoStart(xml, u"eventType")) {
            xml.forEachInside([&] {
                if (isLidoStart(xml, u"conceptID") || isLidoStart(xml, u"term"))
                    tellType(event, lidoSpoken(xml).text.toLower());
            });
        } else if (isLidoStart(xml, u"eventActor")) {
            event.actors += readActor(xml);
        } else if (isLidoStart(xml, u"eventDate")) {
            readDate(xml, event);
        } else if (isLidoStart(xml, u"periodName")) {
            event.dates += lidoConcept(xml);
        } else if (isLidoStart(xml, u"eventPlace")) {
            event.places += readShown(xml, u"displayPlace", u"appellationValue", QStringLiteral(", "));
        } else if (isLidoStart(xml, u"eventMaterialsTech")) {
            event.materials += readShown(xml, u"displayMaterialsTech", u"termMaterialsTech", QStringLiteral("; "));
        }
    });
    return event;
}

} // namespace lianming
