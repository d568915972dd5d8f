// The forms of reservations: a hold, an option, the institution's own use or what it keeps back; and the later day
// until which a hold or an option stands.
#pragma once

#include "core/rights/reservationrepository.h"
#include "ui/rights/rightsfields.h"

class QDateEdit;

namespace lianming {

class ReservationForm : public FormPanel
{
    Q_OBJECT

public:
    ReservationForm(Session &session, const Reservation &reservation, const RightsChoices &choices,
                    QWidget *parent = nullptr);

    [[nodiscard]] Reservation value() const;

private:
    [[nodiscard]] QHash<QString, QString> problems() const;
    void addFields();
    /// Holds and options are for a brand and lapse; what is kept back is kept from all.
    void followKind();

    Reservation m_reservation;
    ChoiceField *m_kind;
    ChoiceField *m_institution;
    ChoiceField *m_brand;
    QLineEdit *m_title;
    QDateEdit *m_holdUntil;
    SubjectSource *m_subjects;
    CodePicker *m_assets;
    CodePicker *m_rights;
    CodePicker *m_categories;
    CodePicker *m_territories;
    CodePicker *m_exceptions;
    CodePicker *m_channels;
    QDateEdit *m_start;
    QDateEdit *m_end;
    ChoiceField *m_exclusivity;
    QPlainTextEdit *m_reason;
};

class ExtendForm : public FormPanel
{
    Q_OBJECT

public:
    ExtendForm(const Reservation &reservation, QDate today, QWidget *parent = nullptr);

    [[nodiscard]] Reservation value() const;

private:
    Reservation m_reservation;
    QDateEdit *m_holdUntil;
};

} // namespace lianming
