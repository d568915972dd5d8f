#include "ui/rights/reservationdetail.h"

#include "ui/rights/reservationstrip.h"
#include "ui/text/assetwords.h"
#include "ui/text/codewords.h"
#include "ui/text/format.h"
#include "ui/text/proposalwords.h"
#include "ui/text/rightswords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"

#include <QHBoxLayout>

#include <algorithm>

namespace lianming {

namespace {

QString subjectWords(const std::string &code, const QList<LookupSource::Item> &known)
{
    if (code == "*")
        return ReservationDetail::tr("Everything the institution has");
    const QString text = QString::fromStdString(code);
    const auto found = std::ranges::find(known, text, &LookupSource::Item::code);
    const QString title = found == known.end() ? QString() : titleText(found->english, found->chinese);
    return title.isEmpty() ? text : title;
}

} // namespace

ReservationDetail::ReservationDetail(const Content &content, const Acts &acts, QWidget *parent) : RecordDetail(parent)
{
    const Reservation &reservation = content.item.reservation;
    begin();
    addTitle(reservation.title);
    addState(content);
    if (!reservation.releasedOn) {
        QList<QAction *> actions{acts.edit, acts.release};
        if (isForBrand(reservation.kind))
            actions.prepend(acts.extend);
        addActions(actions);
    }
    column()->addWidget(new ReservationStrip(reservation, content.today));
    addWords(reservationLifeText(content.item, content.today), TextSize::Body, Token::Ink2);
    if (reservation.brand.isSet()) {
        connect(addLink(QStringLiteral("brands"), titleText(content.item.brandEn, content.item.brandZh)),
                &QPushButton::clicked, this, &ReservationDetail::brandWanted);
    }
    addBox(content);
    if (!reservation.reason.isEmpty()) {
        addHead(tr("Reason"));
        addWords(reservation.reason);
    }
    addDocuments(content.documents, acts.attach);
    addHistory(tr("History"), rightsHistory(content.history));
    finish();
}

void ReservationDetail::addState(const Content &content)
{
    const Reservation &reservation = content.item.reservation;
    const ReservationStanding standing = standingOf(reservation, content.today);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(new Pill(reservationKindText(reservation.kind), reservationKindTone(reservation.kind)));
    line->addWidget(new Pill(reservationStandingText(standing), reservationStandingTone(standing)));
    line->addStretch(1);
    column()->addLayout(line);
}

void ReservationDetail::addBox(const Content &content)
{
    const GrantTerms &terms = content.item.reservation.terms;
    QStringList assets;
    for (const std::string &code : terms.assets)
        assets.append(subjectWords(code, content.subjects));
    addHead(tr("What is reserved"));
    addFacts({{tr("Institution"), titleText(content.item.institutionEn, content.item.institutionZh)},
              {tr("Assets"), assets.join(isChinese() ? QStringLiteral("、") : QStringLiteral(", "))},
              {tr("Rights"), rightsText(terms.rights)},
              {tr("Products"), categoriesText(terms.categories)},
              {tr("Territories"), rightsTerritoriesText(terms.territories, terms.territoriesExcept)},
              {tr("Sales channels"), channelsText(terms.channels)},
              {tr("Days"), spanText(terms.days)},
              {tr("Exclusivity"), exclusivityText(terms.exclusivity)}});
}

} // namespace lianming
