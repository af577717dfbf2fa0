;; The least value of every permutation over all shingles: (((h * a + b) mod 2^64) mod (2^61 - 1)) & mask.
;;
;; Nearly no shingle lowers a least value, so each is first held against a bound that needs no remainder. Let $shift
;; be 3 for values of 61 bits and 32 for those of 32 bits, and x = h * a + b. The value is the low bits of x plus a
;; number d of at most 8 (the three bits above the 61st, and one more where the prime is taken off), modulo 2^61 or
;; 2^32. Where it is below `least`, the low bits of x + 8 are below least + 8: either adding d wrapped round, then the
;; low bits of x + 8 are below 8, or it did not, then those of x are below `least`. So shingles with
;;   (h * (a << shift) + ((b + 8) << shift)) mod 2^64 >= (least + 8) << shift
;; are passed over, and the value is taken of the others alone.
;;
;; Memory from 0, eight bytes each: $count factors a, summands b, factors shifted, summands plus 8 shifted, least values
;; (standing ones, lowered here), and then the shingles. Their number is a multiple of four: the last may stand there more
;; than once.
(module
  (memory (export "memory") 1)

  ;; The bound of a least value; no bound where it would not fit.
  (func $bound (param $least i64) (param $shift i64) (result i64)
    (select
      (i64.const -1)
      (i64.shl (i64.add (local.get $least) (i64.const 8)) (local.get $shift))
      (i64.ge_u
        (local.get $least)
        (i64.sub (i64.shr_u (i64.const -1) (local.get $shift)) (i64.const 8)))))

  ;; Takes the value of a shingle, lowers the least value at $at + 4 $row by it, and gives the bound of that.
  (func $lower (param $shingle i64) (param $at i32) (param $row i32) (param $mask i64) (param $shift i64) (result i64)
    (local $value i64) (local $least i64)
    (local.set $value
      (i64.add
        (i64.mul (local.get $shingle) (i64.load (local.get $at)))
        (i64.load (i32.add (local.get $at) (local.get $row)))))
    (local.set $value
      (i64.add
        (i64.and (local.get $value) (i64.const 0x1fffffffffffffff))
        (i64.shr_u (local.get $value) (i64.const 61))))
    (local.set $value
      (i64.and
        (select
          (i64.sub (local.get $value) (i64.const 0x1fffffffffffffff))
          (local.get $value)
          (i64.ge_u (local.get $value) (i64.const 0x1fffffffffffffff)))
        (local.get $mask)))
    (local.set $at (i32.add (local.get $at) (i32.shl (local.get $row) (i32.const 2))))
    (local.set $least (i64.load (local.get $at)))
    (local.set $least
      (select (local.get $value) (local.get $least)
        (i64.lt_u (local.get $value) (local.get $least))))
    (i64.store (local.get $at) (local.get $least))
    (call $bound (local.get $least) (local.get $shift)))

  (func (export "permute") (param $count i32) (param $shingles i32) (param $mask i64) (param $shift i64)
    (local $at i32) (local $row i32) (local $from i32) (local $first i32) (local $to i32)
    (local $a i64) (local $b i64) (local $bound i64)
    (local.set $row (i32.shl (local.get $count) (i32.const 3)))
    (local.set $first (i32.mul (local.get $row) (i32.const 5)))
    (local.set $to (i32.add (local.get $first) (i32.shl (local.get $shingles) (i32.const 3))))
    (loop $permutation
      (local.set $a (i64.load (i32.add (local.get $at) (i32.mul (local.get $row) (i32.const 2)))))
      (local.set $b (i64.load (i32.add (local.get $at) (i32.mul (local.get $row) (i32.const 3)))))
      (local.set $bound
        (call $bound
          (i64.load (i32.add (local.get $at) (i32.shl (local.get $row) (i32.const 2))))
          (local.get $shift)))
      (local.set $from (local.get $first))
      (loop $four
          (if (i64.lt_u
              (i64.add (i64.mul (i64.load (local.get $from)) (local.get $a)) (local.get $b))
              (local.get $bound))
            (then
              (local.set $bound
                (call $lower
                  (i64.load (local.get $from)) (local.get $at) (local.get $row)
                  (local.get $mask) (local.get $shift)))))
          (if (i64.lt_u
              (i64.add (i64.mul (i64.load offset=8 (local.get $from)) (local.get $a)) (local.get $b))
              (local.get $bound))
            (then
              (local.set $bound
                (call $lower
                  (i64.load offset=8 (local.get $from)) (local.get $at) (local.get $row)
                  (local.get $mask) (local.get $shift)))))
          (if (i64.lt_u
              (i64.add (i64.mul (i64.load offset=16 (local.get $from)) (local.get $a)) (local.get $b))
              (local.get $bound))
            (then
              (local.set $bound
                (call $lower
                  (i64.load offset=16 (local.get $from)) (local.get $at) (local.get $row)
                  (local.get $mask) (local.get $shift)))))
          (if (i64.lt_u
              (i64.add (i64.mul (i64.load offset=24 (local.get $from)) (local.get $a)) (local.get $b))
              (local.get $bound))
            (then
              (local.set $bound
                (call $lower
                  (i64.load offset=24 (local.get $from)) (local.get $at) (local.get $row)
                  (local.get $mask) (local.get $shift)))))
        (br_if $four
          (i32.lt_u (local.tee $from (i32.add (local.get $from) (i32.const 32))) (local.get $to))))
      (br_if $permutation
        (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 8))) (local.get $row))))))
