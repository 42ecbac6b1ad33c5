//! The views of IAB strings allocate nothing.

use std::hint::black_box;

use allocation_counter::measure;
use charte_interop::ac::AdditionalConsent;
use charte_interop::gpp::{Field, Gpp};
use charte_interop::tcf::TcString;
use charte_interop::usp::UsPrivacy;

const TC: &str = "COw4XqLOw4XqLAAAAAENAXCf-v-gAAAfwIAAACngAI8AIFABgACAA4SADAAgADQ.IAPPwAPrwA.\
                  QAPPwAPrwA.cAEAPAAAC7gAHw4AAA";

#[test]
fn views_allocate_nothing() {
    let gpp = format!("DBACMMA~{TC}~CICaISEpiGhk.YA");
    let cost = measure(|| {
        let tc = TcString::parse(black_box(TC)).unwrap();
        assert!(tc.purpose_consent(1) && tc.vendor_consent(5) && !tc.vendor_consent(6));
        assert!(tc.restriction(1, 3).is_some() && tc.vendor_disclosed(19) == Some(true));
        assert!(!tc.validity().is_valid() && tc.publisher().unwrap().custom_consent(2));
        assert_eq!(tc.vendor_consents().ids().count(), 4);

        let gpp = Gpp::parse(black_box(&gpp)).unwrap();
        assert_eq!(gpp.gpc(), Some(true));
        let us = gpp.us_sections().next().unwrap();
        assert_eq!(us.get(Field::SaleOptOut), Some(1));
        assert!(us.sensitive().count() == 16 && gpp.tcf_eu().is_some());

        let ac = AdditionalConsent::parse(black_box("2~1.35.41~dv.9")).unwrap();
        assert!(ac.consented(41) && !ac.consented(4));
        assert!(UsPrivacy::parse(black_box("1YYN")).unwrap().opted_out_of_sale());

        // Neither do errors.
        assert!(TcString::parse(black_box("CQSbk4AQSbk4ANwAAAENAwCg")).is_err());
        assert!(Gpp::parse(black_box("DBABL")).is_err());
    });
    assert_eq!(cost.count_total, 0, "{cost:?}");
    // The counter counts.
    assert_eq!(measure(|| drop(black_box(TC.to_owned()))).count_total, 1);
}
