// The forms of copies: why matches are dismissed, whose shop a seller is, what is known of a listing, what a case
// begins with.
#pragma once

#include "core/brands/brand.h"
#include "core/cases/protectioncase.h"
#include "core/copies/copyintake.h"
#include "core/copies/sellerservice.h"
#include "ui/widgets/formpanel.h"

class QLineEdit;
class QPlainTextEdit;

namespace lianming {

class CodePicker;

class DismissForm : public FormPanel
{
    Q_OBJECT

public:
    /// `maySell`: the seller may sell today, so that it can be dismissed as licensed.
    DismissForm(int matches, bool maySell, QWidget *parent = nullptr);

    [[nodiscard]] DismissalReason reason() const;
    [[nodiscard]] QString note() const;

private:
    ChoiceField *m_reason;
    Label *m_hint;
    QPlainTextEdit *m_note;
};

/// Whose shop a seller is, as a person confirms it; what it resembles is offered.
class SellerLinkForm : public FormPanel
{
    Q_OBJECT

public:
    struct Choice {
        SellerLink link = SellerLink::Open;
        Id<Brand> brand;
        Id<Store> store;
    };

    SellerLinkForm(const SellerView &view, const QList<SellerCandidate> &candidates, const QList<BrandItem> &brands,
                   QWidget *parent = nullptr);

    [[nodiscard]] Choice value() const;
    [[nodiscard]] QString note() const;

private:
    [[nodiscard]] bool wantsBrand() const;

    QList<SellerCandidate> m_candidates;
    ChoiceField *m_who;
    ChoiceField *m_brand;
    QLineEdit *m_note;
};

/// What is known of a listing, all of it optional.
class ListingForm : public FormPanel
{
    Q_OBJECT

public:
    ListingForm(const ListingDraft &draft, const QDateTime &now, QWidget *parent = nullptr);

    [[nodiscard]] ListingDraft value() const;

private:
    [[nodiscard]] QHash<QString, QString> problems() const;

    ListingDraft m_draft;
    QDateTime m_now;
    ChoiceField *m_platform;
    QLineEdit *m_shop;
    QLineEdit *m_shopId;
    QLineEdit *m_url;
    QLineEdit *m_number;
    QLineEdit *m_title;
    QLineEdit *m_price;
    QLineEdit *m_units;
    CodePicker *m_category;
    CodePicker *m_territory;
};

/// What a case begins with; its notice is written on the page of cases.
class CaseBeginForm : public FormPanel
{
    Q_OBJECT

public:
    /// `sellers` above 1: a case for each of them. `draft` has the items of one.
    CaseBeginForm(const ProtectionCase &draft, const QString &institution, int listings, int sellers,
                  QWidget *parent = nullptr);

    [[nodiscard]] ProtectionCase value() const;

private:
    ProtectionCase m_draft;
    QLineEdit *m_title;
    ChoiceField *m_right;
    ChoiceField *m_regime;
    QPlainTextEdit *m_similarity;
    QLineEdit *m_owner;
};

} // namespace lianming
