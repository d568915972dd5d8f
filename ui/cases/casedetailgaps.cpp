// What the notice of a case still lacks, each with the way to where it is mended.
#include "ui/cases/casedetail.h"
#include "ui/text/failure.h"
#include "ui/widgets/clickrow.h"
#include "ui/widgets/linkbutton.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lianming {

namespace {

/// The field of the form where a gap is mended; empty: elsewhere.
QString fieldOfGap(NoticeGap gap)
{
    switch (gap) {
    case NoticeGap::HolderMissing: return QStringLiteral("holder");
    case NoticeGap::NameMissing: return QStringLiteral("name");
    case NoticeGap::ContactMissing: return QStringLiteral("contact");
    case NoticeGap::AddressMissing: return QStringLiteral("address");
    case NoticeGap::PlatformMissing: return QStringLiteral("seller");
    case NoticeGap::ItemElsewhere:
    case NoticeGap::ItemAssetMissing:
    case NoticeGap::ItemTitleMissing:
    case NoticeGap::ItemAddressMissing:
    case NoticeGap::ItemAskedBefore: return QStringLiteral("items");
    case NoticeGap::ReasonsMissing: return QStringLiteral("reasons");
    case NoticeGap::SimilarityMissing: return QStringLiteral("similarity");
    case NoticeGap::DeclarationMissing: return QStringLiteral("declared");
    case NoticeGap::RightNoNotice: return QStringLiteral("right");
    case NoticeGap::RegistrationMissing:
    case NoticeGap::RegistrationKind:
    case NoticeGap::RegistrationHolder:
    case NoticeGap::RegistrationOther:
    case NoticeGap::RegistrationClass:
    case NoticeGap::RegistrationElsewhere: return QStringLiteral("registrations");
    case NoticeGap::EvidenceOfAnother:
    case NoticeGap::EvidenceSuperseded: return QStringLiteral("evidence");
    case NoticeGap::EvidenceWaiting: return QStringLiteral("unstamped");
    case NoticeGap::SellerUnasked: return QStringLiteral("seller");
    case NoticeGap::RegistrationLapsed:
    case NoticeGap::RegistrationArchived:
    case NoticeGap::RegistrationCancelled:
    case NoticeGap::RegistrationNotYet:
    case NoticeGap::EvidenceMissing:
    case NoticeGap::EvidenceLost:
    case NoticeGap::EvidenceChanged:
    case NoticeGap::EvidenceUnstamped:
    case NoticeGap::EvidenceStampBroken:
    case NoticeGap::ItemDismissed:
    case NoticeGap::SellerOwn:
    case NoticeGap::SellerLicensed:
    case NoticeGap::SellerSellsOff:
    case NoticeGap::SellerUnclear:
    case NoticeGap::SellerUnconfirmed:
    case NoticeGap::SellerWasLicensed: return {};
    }
    return {};
}

/// What the row of a gap says it leads to.
QString wayOfGap(NoticeGap gap)
{
    if (!fieldOfGap(gap).isEmpty())
        return CaseDetailView::tr("Edit the notice");
    switch (gap) {
    case NoticeGap::EvidenceMissing:
    case NoticeGap::SellerWasLicensed: return CaseDetailView::tr("Add evidence");
    case NoticeGap::ItemDismissed: return CaseDetailView::tr("Open the search for copies");
    case NoticeGap::EvidenceLost:
    case NoticeGap::EvidenceChanged:
    case NoticeGap::EvidenceStampBroken:
    case NoticeGap::EvidenceUnstamped: return CaseDetailView::tr("Open the evidence");
    case NoticeGap::SellerUnconfirmed: return CaseDetailView::tr("Legal confirms");
    case NoticeGap::SellerLicensed:
    case NoticeGap::SellerSellsOff: return CaseDetailView::tr("Open the contract");
    case NoticeGap::SellerOwn:
    case NoticeGap::SellerUnclear: return CaseDetailView::tr("Open the seller");
    default: return CaseDetailView::tr("Open the registration");
    }
}

} // namespace

void CaseDetailView::addGaps()
{
    if (!mayBeWritten(m_view.detail.record.state))
        return;
    auto *again = new LinkButton(QStringLiteral("refresh"), tr("Check again"));
    again->setObjectName(QStringLiteral("check"));
    again->setToolTip(tr("Hashes the evidence again and checks the seller's licence again"));
    connect(again, &QPushButton::clicked, this, &CaseDetailView::checkWanted);
    addHead(m_view.findings.isEmpty() ? tr("Nothing is missing: it can be sent") : tr("Missing before it can be sent"),
            again);
    if (m_view.findings.isEmpty()) {
        addWords(tr("Two people who did not write it must approve it."), TextSize::Note, Token::Ink2);
        return;
    }
    for (const NoticeFinding &finding : std::as_const(m_view.findings)) {
        auto *row = new ClickRow({}, {});
        row->setObjectName(QStringLiteral("gap-") + QLatin1StringView(noticeGapCode(finding.gap)));
        row->addLine(messageText(finding.message));
        row->addLine(wayOfGap(finding.gap) + QStringLiteral(" →"), TextSize::Note, Token::Accent);
        row->setBar(Token::Stop);
        connect(row, &ClickRow::clicked, this, [this, finding] { mend(finding); });
        column()->addWidget(row);
    }
}

void CaseDetailView::mend(const NoticeFinding &finding)
{
    const NoticeFacts &facts = m_view.detail.facts;
    if (const QString field = fieldOfGap(finding.gap); !field.isEmpty()) {
        Q_EMIT editWanted(field);
        return;
    }
    const auto evidence = std::ranges::find_if(
        facts.evidence, [&](const NoticeEvidence &one) { return one.evidence.fileName == finding.place; });
    const auto registration = std::ranges::find(facts.registrations, finding.place, &Registration::number);
    switch (finding.gap) {
    case NoticeGap::EvidenceMissing:
    case NoticeGap::SellerWasLicensed: Q_EMIT evidenceWanted(); break;
    case NoticeGap::EvidenceLost:
    case NoticeGap::EvidenceChanged:
    case NoticeGap::EvidenceStampBroken:
    case NoticeGap::EvidenceUnstamped:
        Q_EMIT rowsWanted(
            QStringLiteral("protection"),
            {{QStringLiteral("view"), QStringLiteral("evidence")},
             {QStringLiteral("record"), evidence == facts.evidence.end() ? 0 : evidence->evidence.id.value}});
        break;
    case NoticeGap::SellerUnconfirmed: Q_EMIT scopeWanted(); break;
    case NoticeGap::SellerLicensed:
    case NoticeGap::SellerSellsOff:
        if (m_view.seller && !m_view.seller->today.grants.isEmpty())
            Q_EMIT recordWanted(QStringLiteral("contracts"), m_view.seller->today.grants.first().licence.contractId);
        break;
    case NoticeGap::ItemDismissed:
    case NoticeGap::SellerOwn:
    case NoticeGap::SellerUnclear:
        Q_EMIT rowsWanted(QStringLiteral("copies"), {{QStringLiteral("view"), QStringLiteral("board")},
                                                     {QStringLiteral("seller"), facts.record.seller}});
        break;
    default:
        if (registration != facts.registrations.end())
            Q_EMIT recordWanted(QStringLiteral("protection"), registration->id.value);
        break;
    }
}

} // namespace lianming
