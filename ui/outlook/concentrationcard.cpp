#include "ui/outlook/concentrationcard.h"

#include "ui/charts/barlist.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/text/outlookwords.h"
#include "ui/widgets/segmentedswitch.h"

#include <QVBoxLayout>

#include <algorithm>

namespace lianming {

namespace {

constexpr int shownBars = 7;
constexpr int named = 3; ///< the largest that are summed up in words

QString nameOf(const ConcentrationPart &part)
{
    if (part.code.endsWith(u"/*"))
        return ConcentrationCard::tr("All IP of %1").arg(part.code.chopped(2));
    const QString name = titleText(part.nameEn, part.nameZh);
    return name.isEmpty() ? part.code : name;
}

QVariantList ids(const QList<Id<Contract>> &contracts)
{
    QVariantList out;
    for (const Id<Contract> contract : contracts)
        out.append(contract.value);
    return out;
}

} // namespace

ConcentrationCard::ConcentrationCard(QWidget *parent)
    : Card(parent), m_by(new SegmentedSwitch), m_bars(new BarList), m_words(new Label({}, TextSize::Note, Token::Ink2))
{
    m_bars->setObjectName(QStringLiteral("concentration"));
    m_words->setWordWrap(true);
    addHeadWidget(m_by);
    body()->addWidget(m_bars, 1);
    body()->addWidget(m_words);
    connect(m_by, &SegmentedSwitch::changed, this, [this] { show(); });
    connect(m_bars, &BarList::opened, this, [this](const QString &key) {
        const QList<ConcentrationPart> &parts = shown().parts;
        const int place = key.toInt();
        if (place < shownBars && place < parts.size()) {
            Q_EMIT contractsWanted(ids(parts.at(place).contracts));
            return;
        }
        QList<Id<Contract>> others;
        for (const ConcentrationPart &part : parts.mid(shownBars))
            others += part.contracts;
        Q_EMIT contractsWanted(ids(others));
    });
}

void ConcentrationCard::retranslate()
{
    setTitle(tr("Concentration"));
    m_by->setItems({{QStringLiteral("licensee"), tr("Licensees")}, {QStringLiteral("asset"), tr("IP assets")}});
    show();
}

void ConcentrationCard::setConcentrations(const Concentration &licensees, const Concentration &assets,
                                          const DaySpan &span)
{
    m_licensees = licensees;
    m_assets = assets;
    m_span = span;
    show();
}

const Concentration &ConcentrationCard::shown() const
{
    return m_by->current() == u"asset" ? m_assets : m_licensees;
}

void ConcentrationCard::show()
{
    const Concentration &found = shown();
    QList<BarList::Bar> bars;
    for (qsizetype i = 0; i < std::min<qsizetype>(shownBars, found.parts.size()); ++i) {
        const ConcentrationPart &part = found.parts[i];
        BarList::Bar bar;
        bar.key = QString::number(i);
        bar.label = nameOf(part);
        bar.value = double(std::max<qint64>(0, part.minor)); // a length on screen, no amount
        bar.text = shareText(part.hundredths);
        bar.tip = moneyText({part.minor, found.currency});
        bars.append(bar);
    }
    if (found.parts.size() > shownBars) {
        BarList::Bar bar;
        bar.key = QString::number(shownBars);
        bar.label = tr("%n other(s)", nullptr, int(found.parts.size()) - shownBars);
        Money rest{0, found.currency};
        int share = 0;
        for (const ConcentrationPart &part : found.parts.mid(shownBars)) {
            rest = rest + Money{part.minor, found.currency};
            share += part.hundredths;
        }
        bar.value = double(std::max<qint64>(0, rest.minor));
        bar.text = shareText(share);
        bar.tip = moneyText(rest);
        bar.ink = color(Token::Ink3);
        bars.append(bar);
    }
    m_bars->setBars(bars);
    m_bars->setVisible(!bars.isEmpty());
    if (bars.isEmpty()) {
        m_words->setText(tr("No calculated period ended in the last twelve months."));
        return;
    }
    QString words = tr("Royalties of %1: %2. The largest %3 have %4. Herfindahl index %5 of 10,000.")
                        .arg(spanText(m_span), moneyText({found.total, found.currency}),
                             countText(std::min<qsizetype>(named, found.parts.size())),
                             shareText(found.topShare(named)), countText(found.index));
    if (found.spread > 0)
        words +=
            u' '
            + tr("%1 of it was spread equally over the assets that contracts grant, because the product's asset is "
                 "not known.")
                  .arg(moneyText({found.spread, found.currency}));
    m_words->setText(words);
}

} // namespace lianming
